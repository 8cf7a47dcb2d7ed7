import type { Database, Sql } from './database.ts';

/** A question that was answered, as it was understood. */
export interface AnsweredQuestion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly team: string;
  readonly person: string | undefined;
  /** `mention`, `dm`, `/rolecall`. */
  readonly surface: string;
  /** The kind of the answer. */
  readonly kind: string;
  readonly roles: readonly string[];
  readonly aspects: readonly string[];
  /** What the documents lack; undefined where they answer. */
  readonly gap: string | undefined;
  /** Words of the question that no document has. */
  readonly unmetWords: readonly string[];
  /** Only where the owner keeps questions. */
  readonly question: string | undefined;
  /** What a button or a follow-up needs, unreadable to whoever has the database alone. */
  readonly sealed: string;
}

/** Where the next message goes on from an answer. */
export interface ConversationKey {
  readonly key: string;
  readonly expiresAt: number;
}

export interface AnswerStore {
  /** Keeps an answer, as the last one of these conversations; `isForgotten` where they are to begin anew. */
  readonly record: (
    answer: AnsweredQuestion,
    conversations: readonly ConversationKey[],
    isForgotten: boolean,
  ) => Promise<void>;
  /** What was sealed with an answer; undefined past its day. */
  readonly sealed: (id: string) => Promise<string | undefined>;
  /** The last answer of the first of these conversations that has one. */
  readonly lastOf: (keys: readonly string[], now: number) => Promise<string | undefined>;
}

export const createAnswerStore = ({ run }: Pick<Database, 'run'>): AnswerStore => ({
  record: async (answer, conversations, isForgotten) => {
    await run(
      insert(answer),
      ...conversations.map((conversation) =>
        isForgotten
          ? { sql: 'DELETE FROM conversations WHERE key = ?', values: [conversation.key] }
          : goOn(conversation, answer),
      ),
    );
  },
  sealed: async (id) => {
    const [rows] = await run({ sql: 'SELECT sealed FROM answers WHERE id = ?', values: [id] });
    const sealed = rows?.[0]?.sealed;
    return typeof sealed === 'string' ? sealed : undefined;
  },
  lastOf: async (keys, now) => {
    const [rows = []] = await run({
      sql: `SELECT key, answer_id FROM conversations WHERE key IN (${keys.map(() => '?').join(', ')}) AND expires_at > ?`,
      values: [...keys, now],
    });
    const found = keys.map((key) => rows.find((row) => row.key === key)).find((row) => row !== undefined);
    return found === undefined ? undefined : String(found.answer_id);
  },
});

const insert = (answer: AnsweredQuestion): Sql => ({
  sql: `INSERT INTO answers (id, at, team, person, surface, kind, roles, aspects, gap, unmet_words, question, sealed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  values: [
    answer.id,
    answer.at,
    answer.team,
    answer.person ?? null,
    answer.surface,
    answer.kind,
    JSON.stringify(answer.roles),
    JSON.stringify(answer.aspects),
    answer.gap ?? null,
    JSON.stringify(answer.unmetWords),
    answer.question ?? null,
    answer.sealed,
  ],
});

const goOn = ({ key, expiresAt }: ConversationKey, { id }: AnsweredQuestion): Sql => ({
  sql: `INSERT INTO conversations (key, answer_id, expires_at) VALUES (?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET answer_id = excluded.answer_id, expires_at = excluded.expires_at`,
  values: [key, id, expiresAt],
});
