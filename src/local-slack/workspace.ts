import type { Clock } from './clock.ts';
import type { Block, Channel, Json, Message, Notice, Person, Prompt, Reaction, View } from './model.ts';
import { APP, SLACKBOT } from './residents.ts';
import { SlackError } from './slack-error.ts';
import { type Status, Statuses } from './statuses.ts';

interface Residents {
  /** The bot among them. */
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

interface NewMessage {
  readonly channel: string;
  readonly author: string;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly threadTs?: string | undefined;
  readonly visibleTo?: string | undefined;
  readonly attachments?: readonly Json[];
  readonly metadata?: Json | undefined;
}

export type MessageEdit = Pick<NewMessage, 'text' | 'blocks' | 'attachments' | 'metadata'> & {
  /** Whether people are shown that it was edited. */
  readonly isEdited: boolean;
};

/** Kept, so that the workspace can run for days: older ones fall away. */
const MAX_MESSAGES = 2_000;
const MAX_NOTICES = 20;

/** What is in the workspace, and who is told when it changes. It knows no wire, no app and no page. */
export class Workspace {
  readonly people: readonly Person[];
  readonly #clock: Clock;
  readonly #channels: Map<string, Channel>;
  readonly #messages = new Map<string, Message>();
  readonly #views = new Map<string, View>();
  readonly #statuses: Statuses;
  readonly #prompts = new Map<string, { title: string; prompts: readonly Prompt[] }>();
  readonly #watchers = new Set<() => void>();
  #notices: readonly Notice[] = [];
  #serial = 0;

  constructor({ people, channels }: Residents, clock: Clock) {
    this.people = people;
    this.#channels = new Map(channels.map((channel) => [channel.id, channel]));
    this.#clock = clock;
    this.#statuses = new Statuses(clock);
  }

  /** Calls back after every change until the returned function is called. */
  watch(onChange: () => void): () => void {
    this.#watchers.add(onChange);
    return () => this.#watchers.delete(onChange);
  }

  /** Tells who watches that something beside the messages and views has changed. */
  touch(): void {
    for (const onChange of this.#watchers) onChange();
  }

  /** An id that was not given before, `prefix` first. */
  newId(prefix: string): string {
    this.#serial += 1;
    return `${prefix}${String(this.#serial).padStart(8, '0')}`;
  }

  get channels(): readonly Channel[] {
    return [...this.#channels.values()];
  }

  /** By its name, with or without `#`. */
  namedChannel(name: string): Channel | undefined {
    const bare = name.replace(/^#/, '');
    return this.channels.find((channel) => channel.kind === 'channel' && channel.name === bare);
  }

  /** A person's direct message with the bot. */
  dmOf(user: string): Channel | undefined {
    if (user === APP.botUserId) return undefined;
    return this.channels.find(({ kind, memberIds }) => kind === 'dm' && memberIds.includes(user));
  }

  /** Throws `channel_not_found`. */
  channel(id: string): Channel {
    const found = this.#channels.get(id);
    if (found === undefined) throw new SlackError('channel_not_found');
    return found;
  }

  /** Throws `user_not_found`. */
  person(id: string): Person {
    const found = this.people.find((person) => person.id === id);
    if (found === undefined) throw new SlackError('user_not_found');
    return found;
  }

  join(channelId: string, user: string): void {
    const channel = this.channel(channelId);
    if (channel.memberIds.includes(user)) return;
    this.#channels.set(channel.id, { ...channel, memberIds: [...channel.memberIds, user] });
    this.touch();
  }

  leave(channelId: string, user: string): void {
    const channel = this.channel(channelId);
    const memberIds = channel.memberIds.filter((id) => id !== user);
    this.#channels.set(channel.id, { ...channel, memberIds });
    this.touch();
  }

  /** All messages, oldest first. */
  get messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  /** Throws `message_not_found`. */
  message(channel: string, ts: string): Message {
    const found = this.#messages.get(ts);
    if (found === undefined || found.channel !== channel) throw new SlackError('message_not_found');
    return found;
  }

  post({ blocks = [], threadTs, visibleTo, ...rest }: NewMessage): Message {
    const ts = this.#clock.nextTs();
    const message: Message = { ...rest, ts, blocks, threadTs, visibleTo, isEdited: false };
    this.#messages.set(message.ts, message);
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > MAX_MESSAGES && oldest !== undefined) this.#messages.delete(oldest);
    this.touch();
    return message;
  }

  /** Throws `message_not_found`. */
  edit(channel: string, ts: string, change: MessageEdit): Message {
    const message = { ...this.message(channel, ts), ...change };
    this.#messages.set(ts, message);
    this.touch();
    return message;
  }

  /** Throws `message_not_found`. */
  setReactions(channel: string, ts: string, reactions: readonly Reaction[]): void {
    this.#messages.set(ts, { ...this.message(channel, ts), reactions });
    this.touch();
  }

  /** Puts Slack's placeholder where a message was that began a thread. Throws `message_not_found`. */
  leaveTombstone(channel: string, ts: string): Message {
    this.message(channel, ts);
    const tombstone: Message = {
      channel,
      ts,
      author: SLACKBOT,
      text: 'This message was deleted.',
      blocks: [],
      threadTs: ts,
      visibleTo: undefined,
      isEdited: false,
      isTombstone: true,
    };
    this.#messages.set(ts, tombstone);
    this.touch();
    return tombstone;
  }

  /** Throws `message_not_found`. */
  remove(channel: string, ts: string): Message {
    const message = this.message(channel, ts);
    this.#messages.delete(ts);
    this.touch();
    return message;
  }

  get views(): readonly View[] {
    return [...this.#views.values()];
  }

  view(id: string): View | undefined {
    return this.#views.get(id);
  }

  home(user: string): View | undefined {
    return this.views.find((view) => view.type === 'home' && view.user === user);
  }

  /** A person's open modals, the lowest first. */
  modals(user: string): readonly View[] {
    return this.views.filter((view) => view.type === 'modal' && view.user === user);
  }

  putView(view: View): void {
    this.#views.set(view.id, view);
    this.touch();
  }

  dropViews(ids: readonly string[]): void {
    for (const id of ids) this.#views.delete(id);
    this.touch();
  }

  get statuses(): readonly Status[] {
    return this.#statuses.current();
  }

  /** An empty text takes the status away. */
  setStatus(channel: string, threadTs: string, text: string): void {
    this.#statuses.set({ channel, threadTs, text });
    this.touch();
  }

  prompts(channel: string): { readonly title: string; readonly prompts: readonly Prompt[] } | undefined {
    return this.#prompts.get(channel);
  }

  suggest(channel: string, title: string, prompts: readonly Prompt[]): void {
    this.#prompts.set(channel, { title, prompts });
    this.touch();
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  notify(kind: Notice['kind'], text: string): void {
    this.#serial += 1;
    this.#notices = [...this.#notices, { id: this.#serial, kind, text }].slice(-MAX_NOTICES);
    this.touch();
  }

  dismissNotice(id: number): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.touch();
  }
}
