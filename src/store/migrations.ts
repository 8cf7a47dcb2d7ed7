/**
 * The tables, as they came about: each entry is applied once, in order, its number being its place from 1. What has
 * been released is never changed; a change is a new entry.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    // What was worked on, so that nothing is answered twice.
    `CREATE TABLE claims (
      key TEXT PRIMARY KEY,
      expires_at BIGINT NOT NULL
    )`,
    'CREATE INDEX claims_expires_at ON claims (expires_at)',
    // Each question, as it was understood; `sealed` is what a button or a follow-up needs of it, for a day.
    `CREATE TABLE answers (
      id TEXT PRIMARY KEY,
      at BIGINT NOT NULL,
      team TEXT NOT NULL,
      person TEXT,
      surface TEXT NOT NULL,
      kind TEXT NOT NULL,
      roles TEXT NOT NULL,
      aspects TEXT NOT NULL,
      gap TEXT,
      unmet_words TEXT NOT NULL,
      question TEXT,
      sealed TEXT
    )`,
    'CREATE INDEX answers_at ON answers (team, at)',
    'CREATE INDEX answers_person ON answers (team, person)',
    `CREATE TABLE conversations (
      key TEXT PRIMARY KEY,
      answer_id TEXT NOT NULL,
      expires_at BIGINT NOT NULL
    )`,
    'CREATE INDEX conversations_expires_at ON conversations (expires_at)',
    `CREATE TABLE ratings (
      answer_id TEXT NOT NULL,
      team TEXT NOT NULL,
      person TEXT NOT NULL,
      at BIGINT NOT NULL,
      rating INTEGER NOT NULL,
      reason TEXT,
      note TEXT,
      PRIMARY KEY (answer_id, person)
    )`,
    'CREATE INDEX ratings_at ON ratings (team, at)',
    // What somebody told the owner that the documents lack.
    `CREATE TABLE gap_reports (
      answer_id TEXT NOT NULL,
      team TEXT NOT NULL,
      person TEXT NOT NULL,
      at BIGINT NOT NULL,
      gap TEXT NOT NULL,
      PRIMARY KEY (answer_id, person)
    )`,
    'CREATE INDEX gap_reports_gap ON gap_reports (team, gap)',
    `CREATE TABLE shares (
      answer_id TEXT NOT NULL,
      team TEXT NOT NULL,
      person TEXT NOT NULL,
      channel TEXT NOT NULL,
      at BIGINT NOT NULL
    )`,
    // Of a channel, or with an empty channel of the workspace.
    `CREATE TABLE settings (
      team TEXT NOT NULL,
      channel TEXT NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (team, channel, name)
    )`,
  ],
  [
    // Posts that a process left to the next one.
    `CREATE TABLE outbox (
      id TEXT PRIMARY KEY,
      at BIGINT NOT NULL,
      sealed TEXT NOT NULL
    )`,
  ],
];
