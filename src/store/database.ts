/** What a column holds: times are milliseconds since 1970, lists are JSON. */
export type Value = string | number | null;

export type Row = Readonly<Record<string, Value>>;

/** SQL that every database of ours takes, with a `?` for each value. */
export interface Sql {
  readonly sql: string;
  readonly values?: readonly Value[];
}

/** The values of a statement as both databases take them: Postgres refuses NUL, and half a character. */
export const storable = ({ values = [] }: Sql): Value[] =>
  values.map((value) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value));

/** Whether a statement changes nothing. */
export const isRead = ({ sql }: Sql): boolean => /^\s*SELECT\b/i.test(sql);

/** Runs one statement and gives its rows. */
export type Run = (statement: Sql) => Promise<readonly Row[]>;

/** The little that the store asks of a database. Everything rejects when the database does not do it. */
export interface Database {
  /** Runs statements in one transaction: all of them or none. The rows of each. What is acknowledged outlives a crash. */
  readonly run: (...statements: readonly Sql[]) => Promise<readonly (readonly Row[])[]>;
  /** Runs work in one transaction while no other process does so: for migrations. */
  readonly exclusively: (work: (run: Run) => Promise<void>) => Promise<void>;
  /** Makes what was deleted unreadable to whoever has the disk, as far as the database can. */
  readonly scrub: () => Promise<void>;
  readonly close: () => Promise<void>;
}
