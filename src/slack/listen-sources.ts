import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { SOURCES_ACTION, TURN_ACTION } from '../presentation/actions.ts';
import { passagesOf, sourceView } from '../presentation/source-view.ts';
import { changedSince, tooOld } from './notices.ts';
import { onPress, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';

/** Opens the passages of an answer, each in its section; and goes from one to another. */
export function listenSources(app: App, parts: SlackParts): void {
  const { exchanges, engine } = parts;

  /** The passage, or why there is none. */
  async function viewOf(id: string, at: number): Promise<ModalView | string> {
    const exchange = await exchanges.get(id);
    if (exchange === undefined) return tooOld.text;
    if (exchange.isOutdated) return changedSince.text;
    const { statements } = engine().knowledge;
    return sourceView(id, passagesOf(exchange.answer), at, statements) ?? tooOld.text;
  }

  app.action<BlockAction>(
    SOURCES_ACTION,
    onPress(parts, async (press, args) => {
      const view = await viewOf(press.value, 0);
      if (typeof view === 'string') return tell(parts, press, args, view);
      await args.client.views.open({ trigger_id: press.triggerId, view });
    }),
  );
  app.action<BlockAction>(
    TURN_ACTION,
    onPress(parts, async (press, args) => {
      const [id = '', at] = press.value.split(' ');
      const view = await viewOf(id, Number(at));
      if (typeof view === 'string') return tell(parts, press, args, view);
      if (press.from.kind === 'view') await args.client.views.update({ view_id: press.from.id, view });
    }),
  );
}
