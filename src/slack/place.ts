/** Where a question was asked. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** The thread it was asked in, or that its answer begins. */
  readonly thread: string | undefined;
  /** Whose next question goes on from it, wherever in the channel it is asked. */
  readonly user: string | undefined;
  /** Their direct messages with the bot, however the channel is called. */
  readonly isDirect: boolean;
}

const MINUTE_MS = 60 * 1000;
/** In a thread the subject stands above what is asked. */
const THREAD_MS = 24 * 60 * MINUTE_MS;
/** Outside of one, a question asked later begins a new subject. */
const USER_MS = 30 * MINUTE_MS;

/** Whether a channel is somebody's direct messages with the bot, by its id. */
export const isDirectMessage = (channel: string): boolean => channel.startsWith('D');

/** A conversation of which a question is a part. */
export interface Conversation {
  readonly key: string;
  /** How long it goes on after a question, in milliseconds. */
  readonly ttlMs: number;
}

/** The conversations that a question goes on from and is remembered in, the nearest first. */
export function conversationsAt({ team, channel, thread, user, isDirect }: Place): readonly Conversation[] {
  return [
    ...(thread === undefined
      ? []
      : [{ key: JSON.stringify([team, channel, 'thread', thread]), ttlMs: THREAD_MS }]),
    ...(user === undefined
      ? []
      : [{ key: JSON.stringify([team, isDirect ? 'im' : channel, 'user', user]), ttlMs: USER_MS }]),
  ];
}
