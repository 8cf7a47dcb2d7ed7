/** What a bot of a test runs with: it remembers in memory, and nobody is told or may change anything. */
export const BASE_CONFIG = {
  slackApiUrl: undefined,
  databaseUrl: 'file::memory:',
  keepsQuestions: false,
  ownerChannel: undefined,
  admins: [],
  /** In Socket Mode. */
  statusAt: undefined,
};
