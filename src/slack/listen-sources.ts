import type { App, BlockAction } from '@slack/bolt';
import { SOURCES_ACTION, TURN_ACTION } from '../presentation/actions.ts';
import { passagesOf, sourceView } from '../presentation/source-view.ts';
import { tooOld } from './notices.ts';
import { onPress, tell } from './press.ts';
import type { SlackParts } from './slack-parts.ts';

/** Opens the passages of an answer, each in its section; and goes from one to another. */
export function listenSources(app: App, parts: SlackParts): void {
  const { exchanges, engine } = parts;

  async function viewOf(id: string, at: number) {
    const exchange = await exchanges.get(id);
    const { statements } = engine().knowledge;
    return exchange && sourceView(id, passagesOf(exchange.answer), at, statements);
  }

  app.action<BlockAction>(
    SOURCES_ACTION,
    onPress(parts, async (press, args) => {
      const view = await viewOf(press.value, 0);
      if (view === undefined) return tell(parts, press, args, tooOld.text);
      await args.client.views.open({ trigger_id: press.triggerId, view });
    }),
  );
  app.action<BlockAction>(
    TURN_ACTION,
    onPress(parts, async (press, args) => {
      const [id = '', at] = press.value.split(' ');
      const view = await viewOf(id, Number(at));
      if (view === undefined) return tell(parts, press, args, tooOld.text);
      if (press.from.kind === 'view') await args.client.views.update({ view_id: press.from.id, view });
    }),
  );
}
