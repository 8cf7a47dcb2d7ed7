import type { Engine } from '../ask.ts';

type Role = Pick<Engine['knowledge']['roles'][number], 'id' | 'matched'>;

/** A slash command: the manifest has the same, no more and no less, and a test compares them. */
export interface Command {
  /** With its slash. */
  readonly name: string;
  /** What may follow, as the manifest's usage hint says. */
  readonly hint: string;
  /** What it does, as the help and the manifest say. */
  readonly does: string;
}

/** Compares two roles by itself: `/cio-vs-cto`. */
export interface PairCommand extends Command {
  /** Ids of the two. */
  readonly pair: readonly [string, string];
}

export const compareRoles: Command = {
  name: '/compare-roles',
  hint: '[two to four roles] [aspect]',
  does: 'Compare roles side by side',
};

export const rolecall: Command = {
  name: '/rolecall',
  hint: '[question]',
  does: 'Ask anything about executive roles',
};

/** Every name that a pair's command can have. */
export const PAIR_COMMAND = /^\/[a-z0-9-]+-vs-[a-z0-9-]+$/;
/** Slack's limit, with the slash. */
const MAX_NAME_CHARS = 32;
/** A folder that tells more roles apart has `/compare-roles`. */
const MAX_PAIRS = 3;

/** A command for each two roles that the folder tells apart (`matched` in roles.yml), in their order. */
export function pairCommands(roles: readonly Role[]): readonly PairCommand[] {
  const matched = roles.filter((role) => role.matched).map(({ id }) => id);
  return matched
    .flatMap((one, at) => matched.slice(at + 1).map((other) => pairCommand(one, other)))
    .filter(({ name }) => PAIR_COMMAND.test(name) && name.length <= MAX_NAME_CHARS)
    .slice(0, MAX_PAIRS);
}

function pairCommand(one: string, other: string): PairCommand {
  return {
    name: `/${nameOf(one)}-vs-${nameOf(other)}`,
    hint: '[aspect]',
    does: `Compare the ${one} and the ${other} side by side`,
    pair: [one, other],
  };
}

const nameOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** All commands of a folder with these roles. */
export const commandsFor = (roles: readonly Role[]): readonly Command[] => [
  ...pairCommands(roles).map(({ name, hint, does }) => ({ name, hint, does })),
  compareRoles,
  rolecall,
];
