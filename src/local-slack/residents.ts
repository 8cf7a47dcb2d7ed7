import type { Channel, Person } from './model.ts';

/** Who is in the workspace when it opens, and where. */

export const TEAM = { id: 'T0LOCAL', name: 'Northwind Hiring', domain: 'northwind' } as const;
export const APP = { id: 'A0ROLECALL', botId: 'B0ROLECALL', botUserId: 'U0ROLECALL' } as const;

export const ANN = 'U0ANN';
export const BEN = 'U0BEN';
export const CLEO = 'U0CLEO';
export const HIRING = 'C0HIRING';
export const LEADERSHIP = 'C0LEADERSHIP';

/** The id of a person's direct message with the bot. */
export const dmIdOf = (user: string): string => user.replace(/^U/, 'D');

/** They are switched between, to see what is private and what is not. */
export const people: readonly Person[] = [
  { id: ANN, handle: 'ann', name: 'Ann Reyes', title: 'Recruiter', isBot: false },
  { id: BEN, handle: 'ben', name: 'Ben Okafor', title: 'Hiring manager', isBot: false },
  { id: CLEO, handle: 'cleo', name: 'Cleo Lindqvist', title: 'Chief people officer', isBot: false },
];

export function botPerson(name: string): Person {
  return { id: APP.botUserId, handle: name.replaceAll(' ', ''), name, title: 'App', isBot: true };
}

const everybody = people.map(({ id }) => id);

/** The bot is in #hiring; to #leadership it has to be invited, as in any channel of a real workspace. */
export const channels: readonly Channel[] = [
  {
    id: HIRING,
    name: 'hiring',
    kind: 'channel',
    topic: 'Searches, shortlists and interview days',
    memberIds: [...everybody, APP.botUserId],
  },
  {
    id: LEADERSHIP,
    name: 'leadership',
    kind: 'channel',
    topic: 'Who reports to whom, and why',
    memberIds: [ANN, CLEO],
  },
  ...people.map(
    ({ id }): Channel => ({
      id: dmIdOf(id),
      name: '',
      kind: 'dm',
      topic: '',
      memberIds: [id, APP.botUserId],
    }),
  ),
];
