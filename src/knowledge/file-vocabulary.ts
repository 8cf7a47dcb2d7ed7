import { bySpan, type PhraseMatch, type PhraseMatcher } from '../text/phrases.ts';
import { words } from '../text/words.ts';
import type { Role } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

interface File {
  readonly id: string;
  readonly title: string;
  /** All of it. */
  readonly text: string;
}

/** The vocabulary beneath these headings, the nearest last. */
export type VocabularyBeneath = (headings: readonly string[]) => Vocabulary;

/** What a file tells of which office a shared abbreviation means, the surest first. */
interface Evidence {
  /** How often the office stands beside the abbreviation: "chief people officer (CPO)". */
  readonly beside: number;
  readonly isInTitle: boolean;
  /** How often the file spells the office out. */
  readonly spelt: number;
}

/**
 * The vocabulary of one file: an abbreviation that several roles share ("CPO") means the one role there that the nearest
 * heading names, else the one that the file spells out beside it, that its title names, or that it spells out most often.
 * Where nothing tells, the first of roles.yml. Pure; what needs no telling apart is passed through.
 */
export function fileVocabulary(vocabulary: Vocabulary, { id, title, text }: File): VocabularyBeneath {
  if (![id.replaceAll('-', ' '), title, text].some(vocabulary.maySayShared)) return () => vocabulary;
  const evidence = evidenceIn(text, title, vocabulary.roles);
  const known = new Map<string, Vocabulary>();
  return (headings) => {
    const key = headings.join('\n');
    const made = known.get(key) ?? { ...vocabulary, roles: telling(vocabulary.roles, headings, evidence) };
    known.set(key, made);
    return made;
  };
}

/** A matcher that finds one role where several share the words. */
function telling(
  roles: PhraseMatcher<Role>,
  headings: readonly string[],
  evidence: ReadonlyMap<Role, Evidence>,
): PhraseMatcher<Role> {
  const inHeadings = headings.toReversed().map((heading) => speltIn(roles.find(words(heading))));
  const meant = (matches: readonly PhraseMatch<Role>[]): readonly PhraseMatch<Role>[] => {
    if (matches.length < 2) return matches;
    for (const named of inHeadings) {
      const [only, ...others] = matches.filter(({ value }) => named.includes(value));
      if (only !== undefined && others.length === 0) return [only];
    }
    return [...matches].sort((a, b) => bySureness(a.value, b.value, evidence)).slice(0, 1);
  };
  return { find: (text) => bySpan(roles.find(text)).flatMap(meant) };
}

function bySureness(one: Role, other: Role, evidence: ReadonlyMap<Role, Evidence>): number {
  const [a, b] = [evidence.get(one) ?? NONE, evidence.get(other) ?? NONE];
  return (
    b.beside - a.beside ||
    Number(b.isInTitle) - Number(a.isInTitle) ||
    b.spelt - a.spelt ||
    one.order - other.order
  );
}

const NONE: Evidence = { beside: 0, isInTitle: false, spelt: 0 };

/** The roles that are named by words which they share with no other. */
const speltIn = (matches: readonly PhraseMatch<Role>[]): readonly Role[] =>
  bySpan(matches).flatMap((same) => (same.length === 1 ? same.map(({ value }) => value) : []));

function evidenceIn(text: string, title: string, roles: PhraseMatcher<Role>): ReadonlyMap<Role, Evidence> {
  const found = bySpan(roles.find(words(text)));
  if (found.every((same) => same.length < 2)) return new Map();
  const inTitle = speltIn(roles.find(words(title)));
  const evidence = new Map<Role, Evidence>(inTitle.map((role) => [role, { ...NONE, isInTitle: true }]));
  for (const [at, same] of found.entries()) {
    const [only, ...others] = same;
    if (only === undefined || others.length > 0) continue;
    const { value } = only;
    const isBeside = [found[at - 1], found[at + 1]].some(
      (neighbours) =>
        neighbours !== undefined &&
        neighbours.length > 1 &&
        neighbours.some((each) => each.value === value && (each.to === only.from || each.from === only.to)),
    );
    const before = evidence.get(value) ?? NONE;
    evidence.set(value, {
      beside: before.beside + Number(isBeside),
      isInTitle: before.isInTitle,
      spelt: before.spelt + 1,
    });
  }
  return evidence;
}
