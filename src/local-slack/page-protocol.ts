import * as z from 'zod';

import type { ManifestCommand, ManifestShortcut, MessagesTab } from './manifest.ts';
import type { Block, Channel, Json, Message, Notice, Person, Prompt, Reaction, Team, View } from './model.ts';

/**
 * What the web page and the server say to each other:
 *   GET  /page/stream?as=U1      server-sent events, each a whole Snapshot as JSON, at once and after every change;
 *                                without `as`, or with nobody's, the first person's; with `&page=ID`, which a page
 *                                chooses when it is loaded, without what only one person saw before that
 *   POST /page/act               an Action as JSON → an ActResult
 *   GET  /page/inspector         an Inspection: for whoever works on the app
 *   GET  /page/of-app            the web page that the app offers, made anew; 404 where it offers none
 */

/** The workspace as one person sees it; what is not theirs is not in it. */
export interface Snapshot {
  readonly workspace: string;
  /** The workspace that the channels and the app belong to; another one for somebody of another company. */
  readonly host: Team;
  /** The person whose eyes these are. */
  readonly me: string;
  readonly bot: string;
  readonly appName: string;
  readonly appDescription: string;
  /** What the link to the app's own web page says; undefined where it offers none. */
  readonly appPage: string | undefined;
  /** The bot among them, and people of other companies. */
  readonly people: readonly Person[];
  /** The channels that the person is in, then their direct message with the bot. */
  readonly channels: readonly Channel[];
  /** Oldest first, of all these channels; replies in threads and ephemeral messages too. */
  readonly messages: readonly Message[];
  readonly hasHome: boolean;
  readonly messagesTab: MessagesTab;
  readonly home: View | undefined;
  /** The open modals, the lowest first; the last is on top. */
  readonly modals: readonly View[];
  /** What the manifest suggests to ask. */
  readonly firstPrompts: readonly Prompt[];
  /** In the direct message: what the app suggests to ask; the manifest's until it suggests others. */
  readonly prompts: readonly Prompt[];
  readonly promptsTitle: string;
  /** "is thinking…" in a thread. */
  readonly statuses: readonly {
    readonly channel: string;
    readonly threadTs: string;
    readonly text: string;
  }[];
  /** Those of Slack itself. */
  readonly ownCommands: readonly ManifestCommand[];
  /** Those of the app. */
  readonly commands: readonly ManifestCommand[];
  readonly shortcuts: readonly ManifestShortcut[];
  /** Oldest first. */
  readonly notices: readonly Notice[];
  readonly isConnected: boolean;
}

/** What became of an action; `error` is a sentence for the person, and so is `note`: done, but there is a catch. */
export type ActResult =
  | { readonly ok: true; readonly options?: readonly Json[]; readonly note?: string }
  | { readonly ok: false; readonly error: string };

/** The last things that happened, newest first. */
export interface Inspection {
  readonly deliveries: readonly InspectedDelivery[];
  readonly calls: readonly InspectedCall[];
  readonly answers: readonly Json[];
}

export interface InspectedDelivery {
  /** When it was sent and something became of it, as ISO 8601. */
  readonly at: string;
  /** `events_api`, `slash_commands` or `interactive`. */
  readonly type: string;
  readonly payload: Json;
  /** `acknowledged in 3 ms`, `not acknowledged within 3 s`, … */
  readonly outcome: string;
}

export interface InspectedCall {
  /** When it was answered, as ISO 8601. */
  readonly at: string;
  readonly method: string;
  readonly args: Json;
  readonly response: Json;
}

const json = z.record(z.string(), z.unknown());
const values = z.record(z.string(), z.record(z.string(), json));
const container = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: z.string(), ts: z.string() }),
  z.object({ kind: z.literal('view'), id: z.string() }),
]);
const as = z.string();
const typed = z.string().max(12_000);

/** What a person does. `as` is the person. */
export const actionSchema = z.discriminatedUnion('type', [
  /** Posts what was typed: `@Rolecall`, `#hiring` and Slack's marks in it work as in Slack. */
  z.object({
    type: z.literal('post'),
    as,
    channel: z.string(),
    text: typed,
    threadTs: z.string().optional(),
  }),
  z.object({ type: z.literal('edit'), as, channel: z.string(), ts: z.string(), text: typed }),
  z.object({ type: z.literal('delete'), as, channel: z.string(), ts: z.string() }),
  /** `command` with its slash; `text` is what follows. */
  z.object({ type: z.literal('command'), as, channel: z.string(), command: z.string(), text: typed }),
  z.object({ type: z.literal('invite'), as, channel: z.string() }),
  /** Takes an ephemeral message out of sight. */
  z.object({ type: z.literal('dismiss'), as, channel: z.string(), ts: z.string() }),
  z.object({ type: z.literal('open-app'), as, tab: z.enum(['home', 'messages']) }),
  /**
   * Uses an interactive element: `action` is Slack's action object without `action_ts` (`type`, `action_id`,
   * `block_id` and `value`, `selected_option`, …); `values` what all inputs beside it hold, by block and action id.
   */
  z.object({ type: z.literal('interact'), as, container, action: json, values: values.default({}) }),
  /** Asks the app for the options of an external select. */
  z.object({
    type: z.literal('suggest'),
    as,
    container,
    actionId: z.string(),
    blockId: z.string(),
    value: z.string(),
  }),
  z.object({ type: z.literal('submit'), as, viewId: z.string(), values }),
  z.object({ type: z.literal('close'), as, viewId: z.string() }),
  /** A shortcut of the manifest: on a message, or anywhere. */
  z.object({
    type: z.literal('shortcut'),
    as,
    callbackId: z.string(),
    message: z.object({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.object({ type: z.literal('dismiss-notice'), as, id: z.number() }),
]);

export type Action = z.infer<typeof actionSchema>;
export type Container = z.infer<typeof container>;
export type InputValues = z.infer<typeof values>;
export type {
  Block,
  Channel,
  Json,
  ManifestCommand,
  ManifestShortcut,
  Message,
  Notice,
  Person,
  Prompt,
  Reaction,
  Team,
  View,
};
