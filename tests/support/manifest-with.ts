import { load } from 'js-yaml';
import * as z from 'zod';

import { MANIFEST } from './local-slack.ts';

const record = z.record(z.string(), z.unknown());
const schema = z.looseObject({
  features: record,
  oauth_config: z.looseObject({}),
  settings: record,
});

interface ManifestChange {
  /** Instead of the bot's own. */
  readonly scopes?: readonly string[];
  /** Beside the bot's own. */
  readonly moreScopes?: readonly string[];
  readonly moreEvents?: readonly string[];
  readonly shortcuts?: readonly Readonly<Record<string, string>>[];
  readonly isInteractive?: boolean;
  /** Laid over the features. */
  readonly features?: Readonly<Record<string, unknown>>;
}

const own = schema.parse(load(MANIFEST));
const ownScopes = z.object({ scopes: z.object({ bot: z.array(z.string()) }) }).parse(own.oauth_config);
const ownEvents = z
  .object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) })
  .parse(own.settings);

/** The bot's manifest with something changed, as YAML (JSON is YAML too). */
export function manifestWith(change: ManifestChange): string {
  const { moreScopes = [], moreEvents = [], shortcuts = [], isInteractive = false, features = {} } = change;
  const scopes = change.scopes ?? [...ownScopes.scopes.bot, ...moreScopes];
  return JSON.stringify({
    ...own,
    features: { ...own.features, shortcuts, ...features },
    oauth_config: { scopes: { bot: scopes } },
    settings: {
      ...own.settings,
      event_subscriptions: { bot_events: [...ownEvents.event_subscriptions.bot_events, ...moreEvents] },
      interactivity: { is_enabled: isInteractive },
    },
  });
}
