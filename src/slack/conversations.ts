import type { Answer } from '../answering/answer.ts';
import { ExpiringMap } from './expiring-map.ts';

/** A question asked later begins a new subject. */
const KEEP_MS = 30 * 60 * 1000;
const MAX_CONVERSATIONS = 5_000;

/** Where a question was asked. */
export interface Place {
  readonly team: string;
  readonly channel: string;
  /** The thread it was asked in, or that its answer begins. */
  readonly thread: string | undefined;
  readonly user: string | undefined;
}

/** Remembers the last question of each conversation, so that "and the CIO?" works as the next message. */
export interface Conversations {
  readonly previous: (place: Place) => string | undefined;
  readonly remember: (place: Place, question: string, answer: Answer) => void;
}

const threadKey = ({ team, channel, thread }: Place): string =>
  JSON.stringify([team, channel, 'thread', thread]);
const userKey = ({ team, channel, user }: Place): string => JSON.stringify([team, channel, 'user', user]);

/**
 * What the next question may lean on: the question as asked or, when that one leaned on another itself, what it came
 * to ("and the CIO?" → "CIO: skills"), so that a third one still finds the subject.
 */
function rememberedQuestion(question: string, { understanding }: Answer): string {
  const { previous, roles, aspects, intent } = understanding;
  if (previous === undefined || roles.length === 0) return question;
  const who = roles.map((role) => role.value.id).join(intent === 'compare' ? ' vs ' : ' and ');
  const what = aspects[0]?.value.label;
  return what === undefined ? who : `${who}: ${what}`;
}

/** Conversations in memory, for half an hour each and bounded in number; `now` in milliseconds. */
export function createConversations(now: () => number): Conversations {
  const questions = new ExpiringMap<string>({ maxEntries: MAX_CONVERSATIONS, ttlMs: KEEP_MS, now });
  const keysOf = (place: Place): readonly string[] => [
    ...(place.thread === undefined ? [] : [threadKey(place)]),
    ...(place.user === undefined ? [] : [userKey(place)]),
  ];
  return {
    previous: (place) =>
      keysOf(place)
        .map((key) => questions.get(key))
        .find((question) => question !== undefined),
    remember: (place, question, answer) => {
      if (answer.kind === 'help') return;
      for (const key of keysOf(place)) questions.set(key, rememberedQuestion(question, answer));
    },
  };
}
