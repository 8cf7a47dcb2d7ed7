/** What a workspace holds. Objects that go over the wire as Slack sends them keep Slack's own field names. */

/** A JSON object whose fields only some reader knows. */
export type Json = Readonly<Record<string, unknown>>;

/** A Block Kit block as it was sent, after it was found to be one that Slack takes. */
export interface Block {
  readonly type: string;
  readonly block_id?: string | undefined;
  readonly [field: string]: unknown;
}

/** A workspace of Slack: ours, or that of another company. */
export interface Team {
  /** `T…` */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
}

export interface Person {
  /** `U…` */
  readonly id: string;
  /** As it is typed after an `@`, in one word. */
  readonly handle: string;
  readonly name: string;
  readonly title: string;
  readonly isBot: boolean;
  readonly isAdmin?: boolean;
  /** The other company that they belong to; undefined for people of this workspace. */
  readonly company?: Team;
}

export interface Channel {
  /** `C…`, or `D…` for a direct message between a person and the bot. */
  readonly id: string;
  /** Without `#`; empty for a direct message. */
  readonly name: string;
  readonly kind: 'channel' | 'dm';
  readonly topic: string;
  readonly memberIds: readonly string[];
  /** Who made it; nobody made a direct message. */
  readonly creator?: string;
  /** The other companies that it is shared with (Slack Connect). */
  readonly sharedWith?: readonly Team[];
}

/** An emoji under a message. */
export interface Reaction {
  /** Slack's name for it, such as `eyes` or `wave::skin-tone-2`. */
  readonly name: string;
  /** In the order in which they reacted. */
  readonly users: readonly string[];
}

export interface Message {
  readonly channel: string;
  /** Slack's timestamp, seconds and microseconds as text: unique in the workspace, and in order. */
  readonly ts: string;
  /** A person or the bot. */
  readonly author: string;
  /** With control sequences and entities as Slack stores them (`<@U1>`, `&amp;`). */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The first message of the thread that it is in. */
  readonly threadTs: string | undefined;
  /** The only person who sees it ("Only visible to you"); undefined for all members. */
  readonly visibleTo: string | undefined;
  readonly isEdited: boolean;
  /** It was deleted and had replies: this stands in its place. */
  readonly isTombstone?: boolean;
  /** Kept as they were sent, and not shown. */
  readonly attachments?: readonly Json[];
  /** What the app wrote beside the message for itself. */
  readonly metadata?: Json | undefined;
  /** In the order in which they were first used. */
  readonly reactions?: readonly Reaction[];
}

/** A Home tab or a modal. */
export interface View {
  readonly id: string;
  readonly user: string;
  /** Changes with every update. */
  readonly hash: string;
  readonly type: 'home' | 'modal';
  readonly title: string;
  readonly submit: string | undefined;
  readonly close: string | undefined;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly externalId: string;
  readonly clearOnClose: boolean;
  readonly notifyOnClose: boolean;
  readonly blocks: readonly Block[];
  /** Modals: the one at the bottom of the stack, itself if it is that. */
  readonly rootId: string;
  /** Modals: the one beneath. */
  readonly previousId: string | undefined;
  /** What the app said is wrong with the inputs, by block id. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Something that Slack would not show, but whoever works on the app wants to know. */
export interface Notice {
  readonly id: number;
  /** `refused`: the app was told no; `warning`: taken, and likely wrong; `undelivered`: the app did not acknowledge. */
  readonly kind: 'refused' | 'warning' | 'undelivered';
  readonly text: string;
}
