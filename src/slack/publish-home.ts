import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { HOME_SETTINGS_ACTION } from '../presentation/actions.ts';
import { button, plainText } from '../presentation/elements.ts';
import { homeView } from '../presentation/home-view.ts';
import { totalsBlocks } from '../presentation/totals-blocks.ts';
import { HELP_QUESTION } from './command-question.ts';
import type { SlackParts } from './slack-parts.ts';
import { readTimeZone } from './time-zone.ts';
import { waysToAsk } from './ways-to-ask.ts';

export interface HomeVisitor {
  readonly client: WebClient;
  readonly team: string;
  readonly user: string;
}

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Shows somebody their Home tab. `answered`: a question from there that is answered among the messages now. */
export async function publishHome(parts: SlackParts, visitor: HomeVisitor, answered?: string): Promise<void> {
  const engine = parts.engine();
  const help = engine.ask(HELP_QUESTION);
  if (help.kind !== 'help' || help.catalogue === undefined) return;
  const { called, knowledge, examples } = engine;
  const view = homeView({
    catalogue: help.catalogue,
    statements: knowledge.statements,
    called,
    example: examples()[1],
    answered,
    fieldKey: String(parts.date()),
    forAdmins: await adminBlocks(parts, visitor),
    ways: waysToAsk(engine, 'home'),
  });
  await visitor.client.views.publish({ user_id: visitor.user, view });
}

async function adminBlocks(
  { mayConfigure, store, date }: SlackParts,
  { client, team, user }: HomeVisitor,
): Promise<readonly KnownBlock[]> {
  if (!(await mayConfigure.isAdmin(client, user))) return [];
  const now = date();
  const heading: KnownBlock = { type: 'header', text: plainText('For admins') };
  try {
    const totals = await store.totals(team, now - DAYS * DAY_MS, now + 1);
    const timeZone = await readTimeZone(store, team);
    const settings = button(HOME_SETTINGS_ACTION, `Weekly digest: ${timeZone}`, 'settings');
    return [
      heading,
      ...totalsBlocks(`The last ${DAYS} days`, totals),
      { type: 'actions', elements: [settings] },
    ];
  } catch {
    const away = plainText('What I keep ratings and settings in does not answer.');
    return [heading, { type: 'context', elements: [away] }];
  }
}
