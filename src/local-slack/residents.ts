import type { Channel, Person, Team } from './model.ts';

/** Who is in the workspace when it opens, and where. */

export const TEAM: Team = { id: 'T0LOCAL', name: 'Northwind Hiring', domain: 'northwind' };
/** Where its pages would be; nothing answers there. */
export const TEAM_URL = `https://${TEAM.domain}.slack.example/`;
/** Another company, which shares one channel with this workspace. */
export const ACME: Team = { id: 'T0ACME', name: 'Acme Search', domain: 'acme' };
export const APP = { id: 'A0ROLECALL', botId: 'B0ROLECALL', botUserId: 'U0ROLECALL' } as const;
/** Slack itself, the author of what stands where a message was deleted. */
export const SLACKBOT = 'USLACKBOT';

export const ANN = 'U0ANN';
export const BEN = 'U0BEN';
export const CLEO = 'U0CLEO';
/** Of the other company. */
export const DANA = 'U0DANA';
export const HIRING = 'C0HIRING';
export const LEADERSHIP = 'C0LEADERSHIP';
export const PARTNERS = 'C0PARTNERS';

/** The id of a person's direct message with the bot. */
export const dmIdOf = (user: string): string => user.replace(/^U/, 'D');

/** They are switched between, to see what is private and what is not. */
export const people: readonly Person[] = [
  { id: ANN, handle: 'ann', name: 'Ann Reyes', title: 'Recruiter', isBot: false },
  { id: BEN, handle: 'ben', name: 'Ben Okafor', title: 'Hiring manager', isBot: false },
  {
    id: CLEO,
    handle: 'cleo',
    name: 'Cleo Lindqvist',
    title: 'Chief people officer',
    isBot: false,
    isAdmin: true,
  },
  { id: DANA, handle: 'dana', name: 'Dana Whitlock', title: 'Search partner', isBot: false, company: ACME },
];

export function botPerson(name: string): Person {
  return { id: APP.botUserId, handle: name.replaceAll(' ', ''), name, title: 'App', isBot: true };
}

/** Those who have an account here; a person of another company is in shared channels alone. */
const ours = people.filter(({ company }) => company === undefined).map(({ id }) => id);

/**
 * The bot is in #hiring and in the channel that is shared with another company; to #leadership it has to be invited, as
 * in any channel of a real workspace.
 */
export const channels: readonly Channel[] = [
  {
    id: HIRING,
    name: 'hiring',
    kind: 'channel',
    topic: 'Searches, shortlists and interview days',
    memberIds: [...ours, APP.botUserId],
    creator: ANN,
  },
  {
    id: LEADERSHIP,
    name: 'leadership',
    kind: 'channel',
    topic: 'Who reports to whom, and why',
    memberIds: [ANN, CLEO],
    creator: CLEO,
  },
  {
    id: PARTNERS,
    name: 'acme-partners',
    kind: 'channel',
    topic: 'Searches that Acme runs for us',
    memberIds: [ANN, CLEO, DANA, APP.botUserId],
    creator: ANN,
    sharedWith: [ACME],
  },
  ...ours.map(
    (id): Channel => ({
      id: dmIdOf(id),
      name: '',
      kind: 'dm',
      topic: '',
      memberIds: [id, APP.botUserId],
    }),
  ),
];
