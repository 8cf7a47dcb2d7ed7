import type { App } from '@slack/bolt';

import { compareRoles, rolecall } from './commands.ts';
import { listenAppHomeOpened } from './listen-app-home-opened.ts';
import { listenAppMention } from './listen-app-mention.ts';
import { listenAskButton } from './listen-ask-button.ts';
import { listenCompareRoles } from './listen-compare-roles.ts';
import { listenDirectMessage } from './listen-direct-message.ts';
import { listenPair } from './listen-pair.ts';
import { listenRolecall } from './listen-rolecall.ts';
import { listenShareButton } from './listen-share-button.ts';
import type { SlackParts } from './slack-parts.ts';

export type Listen = (app: App, parts: SlackParts) => void;

/** Every slash command that is answered, beside those of pairs (`listenPair`): the manifest declares exactly these. */
export const commandListeners: Readonly<Record<string, Listen>> = {
  [compareRoles.name]: listenCompareRoles,
  [rolecall.name]: listenRolecall,
};

/** Every event that is handled, as the manifest subscribes to it: exactly these. */
export const eventListeners: Readonly<Record<string, Listen>> = {
  app_home_opened: listenAppHomeOpened,
  app_mention: listenAppMention,
  'message.im': listenDirectMessage,
};

/** Every button that is answered: the manifest enables interactivity for them. */
const buttonListeners: readonly Listen[] = [listenAskButton, listenShareButton];

/** All of them. */
export const listeners: readonly Listen[] = [
  listenPair,
  ...Object.values(commandListeners),
  ...Object.values(eventListeners),
  ...buttonListeners,
];
