import type { App, MessageShortcut } from '@slack/bolt';
import { acknowledge } from './acknowledge.ts';
import { admit } from './admit.ts';
import { admitFailure } from './admit-failure.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanQuestion } from './clean-question.ts';
import { notice } from './notices.ts';
import { objectionText } from './objections.ts';
import { questionOf } from './question-in-post.ts';
import { respondPrivately } from './respond-privately.ts';
import { explainShortcut } from './shortcuts.ts';
import type { SlackParts } from './slack-parts.ts';

const NOTHING_HERE = notice(
  'I find no role in this message that the documents describe. Ask me in a direct message, or with /rolecall.',
);

/** The shortcut "Explain the roles here", on somebody's message: answered privately to who used it. */
export function listenExplainShortcut(app: App, parts: SlackParts): void {
  const { claims, engine, log, policy } = parts;
  app.shortcut<MessageShortcut>(
    explainShortcut.callback_id,
    async ({ ack, body, client, context, respond }) => {
      await acknowledge(ack, 'shortcut', log);
      const team = context.teamId ?? body.team?.id ?? '';
      const { id: user } = body.user;
      const { id: channel } = body.channel;
      if (!(await claims.claim(`shortcut:${team}:${user}:${body.trigger_id}`))) return;
      const tell = (message: typeof NOTHING_HERE): Promise<void> =>
        respondPrivately({ respond, client, channel, user, message }, log);
      try {
        const objection = await policy.objectTo({ team, channel, isShared: false, isForeign: false });
        if (objection !== undefined) return await tell(notice(objectionText(objection)));
        const asking = { team, person: user, channel: undefined };
        if (!(await admit(parts, asking, 'a shortcut', (text) => tell(notice(text))))) return;
        const question = questionOf(cleanQuestion(body.message.text ?? ''), engine());
        if (question === undefined) return await tell(NOTHING_HERE);
        const { message } = await answerQuestion(parts, {
          surface: 'shortcut',
          question,
          place: { team, channel, thread: undefined, user, isDirect: false },
          person: user,
          leansOnPrevious: false,
          restated: question,
          isPrivate: true,
        });
        await tell(message);
      } catch (error) {
        await admitFailure({ error, surface: 'shortcut', client, channel, user }, log);
      }
    },
  );
}
