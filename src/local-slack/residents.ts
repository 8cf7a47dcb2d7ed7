import type { Channel, Person } from './model.ts';

/** Who is in the workspace when it opens, and where. */

export const TEAM = { id: 'T0LOCAL', name: 'Northwind Hiring', domain: 'northwind' } as const;
export const APP = { id: 'A0ROLECALL', botId: 'B0ROLECALL', botUserId: 'U0ROLECALL' } as const;

/** They are switched between, to see what is private and what is not. */
export const people: readonly Person[] = [
  { id: 'U0ANN', handle: 'ann', name: 'Ann Reyes', title: 'Recruiter', isBot: false },
  { id: 'U0BEN', handle: 'ben', name: 'Ben Okafor', title: 'Hiring manager', isBot: false },
  { id: 'U0CLEO', handle: 'cleo', name: 'Cleo Lindqvist', title: 'Chief people officer', isBot: false },
];

export function botPerson(name: string): Person {
  return { id: APP.botUserId, handle: name.replaceAll(' ', ''), name, title: 'App', isBot: true };
}

const everybody = people.map(({ id }) => id);

/** The bot is in #hiring; to #leadership it has to be invited, as in any channel of a real workspace. */
export const channels: readonly Channel[] = [
  {
    id: 'C0HIRING',
    name: 'hiring',
    kind: 'channel',
    topic: 'Searches, shortlists and interview days',
    memberIds: [...everybody, APP.botUserId],
  },
  {
    id: 'C0LEADERSHIP',
    name: 'leadership',
    kind: 'channel',
    topic: 'Who reports to whom, and why',
    memberIds: ['U0ANN', 'U0CLEO'],
  },
  ...people.map(
    ({ id }): Channel => ({
      id: id.replace(/^U/, 'D'),
      name: '',
      kind: 'dm',
      topic: '',
      memberIds: [id, APP.botUserId],
    }),
  ),
];
