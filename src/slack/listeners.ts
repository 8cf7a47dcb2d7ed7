import type { App } from '@slack/bolt';

import { compareRoles, rolecall } from './commands.ts';
import { listenAppHomeOpened } from './listen-app-home-opened.ts';
import { listenAppMention } from './listen-app-mention.ts';
import { listenAskButton } from './listen-ask-button.ts';
import { listenAskShortcut } from './listen-ask-shortcut.ts';
import { listenCompareRoles } from './listen-compare-roles.ts';
import { listenComparisonControls } from './listen-comparison-controls.ts';
import { listenDirectMessage } from './listen-direct-message.ts';
import { listenExplainShortcut } from './listen-explain-shortcut.ts';
import { listenHome } from './listen-home.ts';
import { listenPair } from './listen-pair.ts';
import { listenRating } from './listen-rating.ts';
import { listenRolecall } from './listen-rolecall.ts';
import { listenSettings } from './listen-settings.ts';
import { listenShareButton } from './listen-share-button.ts';
import { listenSources } from './listen-sources.ts';
import { listenTellOwner } from './listen-tell-owner.ts';
import { askShortcut, explainShortcut } from './shortcuts.ts';
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

/** Every shortcut that is answered, as the manifest declares it: exactly these. */
export const shortcutListeners: Readonly<Record<string, Listen>> = {
  [askShortcut.callback_id]: listenAskShortcut,
  [explainShortcut.callback_id]: listenExplainShortcut,
};

/** Everything in messages and views that can be pressed or sent: the manifest enables interactivity for it. */
const interactionListeners: readonly Listen[] = [
  listenAskButton,
  listenComparisonControls,
  listenHome,
  listenRating,
  listenSettings,
  listenShareButton,
  listenSources,
  listenTellOwner,
];

/** All of them. */
export const listeners: readonly Listen[] = [
  listenPair,
  ...Object.values(commandListeners),
  ...Object.values(eventListeners),
  ...Object.values(shortcutListeners),
  ...interactionListeners,
];
