import type { Database, Row } from './database.ts';

/** How often something came. */
export interface Count {
  readonly what: string;
  readonly count: number;
}

/** Why somebody found an answer unhelpful. */
export interface Complaint {
  readonly reason: string | undefined;
  readonly note: string | undefined;
  readonly roles: readonly string[];
  readonly aspects: readonly string[];
}

/** What happened in a workspace between two times. */
export interface Totals {
  readonly questions: number;
  readonly people: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly shares: number;
  /** What the documents lacked, the most frequent first. */
  readonly gaps: readonly Count[];
  /** What people reported as missing, the most frequent first. */
  readonly reports: readonly Count[];
  /** Words of questions of at least two people that no document has, those of most people first: no name of somebody's. */
  readonly unmetWords: readonly Count[];
  /** The last ones first. */
  readonly complaints: readonly Complaint[];
}

export interface TotalsStore {
  /** From `from` to before `until`, milliseconds since 1970. */
  readonly totals: (team: string, from: number, until: number) => Promise<Totals>;
}

/** More are not read. */
const MAX_LISTED = 10;
/** Words are counted over the last ones that lacked something. */
const MAX_COUNTED = 5_000;

export const createTotalsStore = ({ run }: Pick<Database, 'run'>): TotalsStore => ({
  totals: async (team, from, until) => {
    const values = [team, from, until];
    const when = (column: string): string => `${column}team = ? AND ${column}at >= ? AND ${column}at < ?`;
    const [asked, rated, shared, gaps, reports, unmet, complaints] = await run(
      {
        sql: `SELECT COUNT(*) AS questions, COUNT(DISTINCT person) AS people FROM answers
          WHERE ${when('')} AND kind NOT IN ('help', 'acknowledgement')`,
        values,
      },
      {
        sql: `SELECT COALESCE(SUM(CASE WHEN rating > 0 THEN 1 ELSE 0 END), 0) AS helpful,
            COALESCE(SUM(CASE WHEN rating < 0 THEN 1 ELSE 0 END), 0) AS unhelpful
          FROM ratings WHERE ${when('')}`,
        values,
      },
      { sql: `SELECT COUNT(*) AS shares FROM shares WHERE ${when('')}`, values },
      {
        sql: `SELECT gap, COUNT(*) AS times FROM answers WHERE ${when('')} AND gap IS NOT NULL
          GROUP BY gap ORDER BY times DESC, gap LIMIT ${MAX_LISTED}`,
        values,
      },
      {
        sql: `SELECT gap, COUNT(*) AS times FROM gap_reports WHERE ${when('')}
          GROUP BY gap ORDER BY times DESC, gap LIMIT ${MAX_LISTED}`,
        values,
      },
      {
        sql: `SELECT unmet_words, person FROM answers WHERE ${when('')} AND gap IS NOT NULL AND unmet_words <> '[]'
          ORDER BY at DESC LIMIT ${MAX_COUNTED}`,
        values,
      },
      {
        sql: `SELECT r.reason, r.note, a.roles, a.aspects FROM ratings r LEFT JOIN answers a ON a.id = r.answer_id
          WHERE ${when('r.')} AND r.rating < 0 AND (r.reason IS NOT NULL OR r.note IS NOT NULL)
          ORDER BY r.at DESC LIMIT ${MAX_LISTED}`,
        values,
      },
    );
    return {
      questions: Number(asked?.[0]?.questions),
      people: Number(asked?.[0]?.people),
      helpful: Number(rated?.[0]?.helpful),
      unhelpful: Number(rated?.[0]?.unhelpful),
      shares: Number(shared?.[0]?.shares),
      gaps: (gaps ?? []).map(toCount),
      reports: (reports ?? []).map(toCount),
      unmetWords: wordsOfSeveral(unmet ?? []),
      complaints: (complaints ?? []).map(toComplaint),
    };
  },
});

const toCount = ({ gap, times }: Row): Count => ({ what: String(gap), count: Number(times) });

/** Words with how many people said them. */
function wordsOfSeveral(rows: readonly Row[]): readonly Count[] {
  const people = new Map<string, Set<unknown>>();
  for (const { unmet_words: words, person } of rows)
    for (const word of toList(words)) people.set(word, (people.get(word) ?? new Set()).add(person));
  return [...people]
    .map(([what, by]) => ({ what, count: by.size }))
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count || (one.what < other.what ? -1 : 1))
    .slice(0, MAX_LISTED);
}

const toComplaint = ({ reason, note, roles, aspects }: Row): Complaint => ({
  reason: typeof reason === 'string' ? reason : undefined,
  note: typeof note === 'string' ? note : undefined,
  roles: toList(roles),
  aspects: toList(aspects),
});

/** A list that this folder wrote as JSON; empty where the answer is gone. */
function toList(value: unknown): readonly string[] {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : [];
  return Array.isArray(list) ? list.map(String) : [];
}
