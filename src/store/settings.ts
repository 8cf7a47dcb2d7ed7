import type { Database } from './database.ts';

/** Settings by name. */
export type Settings = Readonly<Record<string, string>>;

export interface SettingStore {
  /** Those of a channel; with an empty channel those of the workspace. */
  readonly settings: (team: string, channel: string) => Promise<Settings>;
  readonly set: (team: string, channel: string, settings: Settings) => Promise<void>;
}

export const createSettingStore = ({ run }: Pick<Database, 'run'>): SettingStore => ({
  settings: async (team, channel) => {
    const [rows = []] = await run({
      sql: 'SELECT name, value FROM settings WHERE team = ? AND channel = ?',
      values: [team, channel],
    });
    return Object.fromEntries(rows.map(({ name, value }) => [String(name), String(value)]));
  },
  set: async (team, channel, settings) => {
    await run(
      ...Object.entries(settings).map(([name, value]) => ({
        sql: `INSERT INTO settings (team, channel, name, value) VALUES (?, ?, ?, ?)
          ON CONFLICT (team, channel, name) DO UPDATE SET value = excluded.value`,
        values: [team, channel, name, value],
      })),
    );
  },
});
