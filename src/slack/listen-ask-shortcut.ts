import type { App, GlobalShortcut } from '@slack/bolt';
import { describeError } from '../observability/describe-error.ts';
import { ASK_VIEW, askView, QUESTION_FIELD } from '../presentation/ask-view.ts';
import { acknowledge } from './acknowledge.ts';
import { refusalText } from './admission.ts';
import { answerQuestion } from './answer-question.ts';
import { cleanTyped } from './clean-question.ts';
import { askShortcut } from './shortcuts.ts';
import type { SlackParts } from './slack-parts.ts';
import { blockOf, valueIn } from './view-values.ts';

/** The shortcut "Ask about a role": a form that shows the answer above the next question. */
export function listenAskShortcut(app: App, parts: SlackParts): void {
  const { engine, log, date } = parts;
  const example = (): string | undefined => engine().examples()[0];
  app.shortcut<GlobalShortcut>(askShortcut.callback_id, async ({ ack, body, client }) => {
    await acknowledge(ack, 'shortcut', log);
    try {
      await client.views.open({ trigger_id: body.trigger_id, view: askView(example(), String(date())) });
    } catch (error) {
      log.warn(describeError(error), 'the form of a shortcut could not be opened');
    }
  });
  app.view(ASK_VIEW, async ({ ack, body, view, context }) => {
    const question = cleanTyped(valueIn(view.state.values, QUESTION_FIELD) ?? '');
    const refuse = (why: string): Promise<void> =>
      ack({ response_action: 'errors', errors: { [blockOf(view.state.values, QUESTION_FIELD)]: why } });
    if (question === '') return refuse('Ask in words: a role, or what you want to know of it.');
    const team = context.teamId ?? body.team?.id ?? '';
    const { id: user } = body.user;
    // A form waits for an answer: it is told each time.
    const admitted = parts.admission.admit({ team, person: user, channel: undefined });
    if (!admitted.isAdmitted) return refuse(refusalText(admitted.why));
    const { answer, message } = await answerQuestion(parts, {
      surface: 'shortcut',
      question,
      // A form is a conversation of its own: its view stays the same.
      place: {
        team,
        channel: 'view',
        thread: view.root_view_id ?? view.id,
        user: undefined,
        isDirect: false,
      },
      person: user,
      leansOnPrevious: true,
      restated: question,
      isPrivate: true,
    });
    if (answer === undefined) return refuse(message.text.slice(0, 300));
    await ack({ response_action: 'update', view: askView(example(), String(date()), { question, answer }) });
  });
}
