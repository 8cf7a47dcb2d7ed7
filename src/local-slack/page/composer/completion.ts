import type { ManifestCommand, Snapshot } from '../../page-protocol.ts';

/** A word being typed that can be completed: a command, a mention or a channel. */
export interface Query {
  readonly kind: 'command' | 'person' | 'channel';
  /** What follows the sign, in lower case. */
  readonly typed: string;
  /** Where the word begins, with its sign, and where the caret is. */
  readonly from: number;
  readonly to: number;
}

export interface Completion {
  readonly id: string;
  readonly kind: Query['kind'] | 'shortcut';
  /** What is written in place of the word. */
  readonly insert: string;
  readonly label: string;
  readonly hint: string;
  readonly description: string;
}

export type Completable = Pick<Snapshot, 'commands' | 'ownCommands' | 'shortcuts' | 'people' | 'channels'>;

/** The word before the caret, if it is one to complete. Commands stand at the beginning only, and not in threads. */
export function findQuery(text: string, caret: number, hasCommands: boolean): Query | undefined {
  const before = text.slice(0, caret);
  const command = hasCommands ? /^\/(\S*)$/.exec(before) : null;
  if (command) return { kind: 'command', typed: (command[1] ?? '').toLowerCase(), from: 0, to: caret };
  const word = /(?:^|[\s(])([@#])([\p{L}\p{N}._()[\]-]*)$/u.exec(before);
  if (word === null) return undefined;
  const [, sign, typed = ''] = word;
  return {
    kind: sign === '@' ? 'person' : 'channel',
    typed: typed.toLowerCase(),
    from: caret - typed.length - 1,
    to: caret,
  };
}

const toCompletion = ({ name, usageHint, description }: ManifestCommand): Completion => ({
  ...{ id: name, kind: 'command', insert: name, label: name, hint: usageHint, description },
});

function allOf(kind: Query['kind'], from: Completable): readonly Completion[] {
  switch (kind) {
    case 'command':
      return [
        ...from.commands.map(toCompletion),
        ...from.shortcuts
          .filter(({ type }) => type === 'global')
          .map(({ callbackId, name, description }) => ({
            ...{ id: callbackId, kind: 'shortcut' as const, insert: '', label: name, hint: '', description },
          })),
        ...from.ownCommands.map(toCompletion),
      ];
    case 'person':
      return from.people.map(({ id, handle, name, title }) => ({
        ...{ id, kind, insert: `@${handle}`, label: name, hint: `@${handle}`, description: title },
      }));
    case 'channel':
      return from.channels
        .filter((each) => each.kind === 'channel')
        .map(({ id, name, topic }) => ({
          ...{ id, kind, insert: `#${name}`, label: `#${name}`, hint: '', description: topic },
        }));
    default:
      return kind satisfies never;
  }
}

/** What the word can become: what begins with it first, then what has it inside. */
export function findCompletions(query: Query, from: Completable): readonly Completion[] {
  const { kind, typed } = query;
  const rank = ({ label, insert }: Completion) => {
    const names = [label, insert].map((name) => name.toLowerCase().replace(/^[/@#]/, ''));
    if (names.some((name) => name.startsWith(typed))) return 0;
    return names.some((name) => name.includes(typed)) ? 1 : 2;
  };
  const ranked = allOf(kind, from).map((each) => ({ each, rank: rank(each) }));
  return [0, 1].flatMap((wanted) => ranked.filter((r) => r.rank === wanted).map(({ each }) => each));
}

/** The text with the word completed and a blank after it, and where the caret then stands. */
export function complete(text: string, { from, to }: Query, insert: string) {
  const rest = text.slice(to);
  const start = `${text.slice(0, from)}${insert}${insert === '' ? '' : ' '}`;
  return { text: `${start}${rest.replace(/^ /, '')}`, caret: start.length };
}
