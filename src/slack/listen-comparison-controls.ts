import type { App, BlockAction } from '@slack/bolt';
import { MORE_ACTION, VARY_ACTION } from '../presentation/actions.ts';
import { answerPress } from './answer-press.ts';
import { tooOld } from './notices.ts';
import { onPress, tell } from './press.ts';
import { isTaken } from './respond-privately.ts';
import type { SlackParts } from './slack-parts.ts';

const MORE_QUESTION = 'more';

/** The further aspects of a comparison, beneath it; and, where it is private, another comparison in its place. */
export function listenComparisonControls(app: App, parts: SlackParts): void {
  app.action<BlockAction>(
    MORE_ACTION,
    onPress(parts, async (press, args) => {
      const exchange = await parts.exchanges.get(press.value);
      if (exchange === undefined) return tell(parts, press, args, tooOld.text);
      const more = { question: MORE_QUESTION, leansOnPrevious: true, after: exchange };
      await answerPress(parts, press, args, more);
    }),
  );
  app.action<BlockAction>(
    VARY_ACTION,
    onPress(parts, async (press, args) => {
      await answerPress(parts, press, args, {
        question: press.value,
        leansOnPrevious: false,
        show: async ({ text, blocks }) => {
          if (await isTaken(args.respond, { text, blocks, replace_original: true })) return;
          await tell(parts, press, args, text);
        },
      });
    }),
  );
}
