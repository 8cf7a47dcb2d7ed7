import type { App, BlockAction } from '@slack/bolt';
import {
  HOME_ASK_ACTION,
  HOME_BROWSE_ACTION,
  HOME_COMPARE_ACTION,
  HOME_SETTINGS_ACTION,
} from '../presentation/actions.ts';
import { HOME_ASPECT_FIELD, HOME_ROLES_FIELD } from '../presentation/home-view.ts';
import { settingsView } from '../presentation/settings-view.ts';
import { answerPress } from './answer-press.ts';
import { cleanTyped } from './clean-question.ts';
import { onPress, type Press, type PressArgs, tell } from './press.ts';
import { publishHome } from './publish-home.ts';
import type { SlackParts } from './slack-parts.ts';
import { readTimeZone } from './time-zone.ts';
import { valueIn, valuesIn } from './view-values.ts';

/** What is asked, compared and chosen on the Home tab, answered among the messages. */
export function listenHome(app: App, parts: SlackParts): void {
  async function ask(press: Press, args: PressArgs, question: string): Promise<void> {
    if (question === '') return;
    const isAnswered = await answerPress(parts, press, args, { question, leansOnPrevious: false });
    if (isAnswered)
      await publishHome(parts, { client: args.client, team: press.team, user: press.user }, question);
  }

  app.action<BlockAction>(
    HOME_ASK_ACTION,
    onPress(parts, (press, args) => ask(press, args, cleanTyped(press.value))),
  );
  app.action<BlockAction>(
    HOME_BROWSE_ACTION,
    onPress(parts, (press, args) => ask(press, args, press.value)),
  );
  app.action<BlockAction>(
    HOME_COMPARE_ACTION,
    onPress(parts, async (press, args) => {
      const values = args.body.view?.state.values;
      const roles = valuesIn(values, HOME_ROLES_FIELD);
      const aspect = valueIn(values, HOME_ASPECT_FIELD);
      if (roles.length < 2)
        return tell(parts, press, args, 'Choose two roles at least, and press Compare again.');
      await ask(press, args, aspect === undefined ? roles.join(' vs ') : `${roles.join(' vs ')}: ${aspect}`);
    }),
  );
  app.action<BlockAction>(
    HOME_SETTINGS_ACTION,
    onPress(parts, async ({ team, user, triggerId }, { client }) => {
      if (!(await parts.mayConfigure.isAdmin(client, user))) return;
      const timeZone = await readTimeZone(parts.store, team);
      await client.views.open({
        trigger_id: triggerId,
        view: settingsView({ channel: undefined, timeZone }),
      });
    }),
  );
}
