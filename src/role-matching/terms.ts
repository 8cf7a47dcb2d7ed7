import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role, RoleId, Statement } from '../knowledge/model.ts';
import type { PhraseMatcher } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import { saidPhrases, saidWords } from './said-words.ts';

/** What words point to: the statements about a single role that say it. */
interface Term {
  /** As documents say it. */
  readonly written: string;
  readonly statements: readonly Statement[];
  /** How telling it is, 0 to `MAX_IDF`. */
  readonly weight: number;
  /** How much it speaks for each role: the share of its statements, 0 to 1. */
  readonly shares: ReadonlyMap<RoleId, number>;
}

/** A term that some words hold. */
export interface Found {
  /** What the words mean, as documents say it. */
  readonly written: string;
  readonly statements: readonly Statement[];
  /** How much the words speak for a role, 0 to about `MAX_IDF`. */
  readonly speaksFor: (role: Role) => number;
}

export interface Terms {
  /** The roles that are told apart, in order. */
  readonly roles: readonly Role[];
  /** The terms that words hold, each once. Words that name a role hold none: a title decides nothing. */
  readonly find: (said: readonly Word[]) => readonly Found[];
  /** Statements that share some of the words themselves, whatever these point to, with the weight of what they share. */
  readonly alike: (said: readonly Word[]) => ReadonlyMap<Statement, number>;
}

/** A word that only one statement has is not so much rarer in job descriptions (idf over statements, natural logarithm). */
const MAX_IDF = 4;
/**
 * What a match is worth: of a phrase that job descriptions say for it, of one that only may mean it, of a word that text
 * and documents happen to share (0 to 1). Synonyms and paraphrases, which are meant for questions, tell nothing more.
 */
const WORTH = { said: 1, hinted: 0.5, shared: 0.6 };
/** A phrase says more surely what is meant than a word: each further word, of so many, adds this share. */
const LONGER = { share: 0.12, words: 3 };
/** Statements that may hold a word by chance: the fewer hold it, the less it speaks for their role. */
const CHANCE = 1.5;

type Phrases = ReadonlyMap<string, readonly string[]>;

/** The terms of all statements that describe exactly one of the roles to tell apart. */
export function openTerms(knowledge: Knowledge, lexicon: Lexicon): Terms {
  const { roles, statements } = describing(knowledge);
  const byBase = new Map<string, Statement[]>();
  for (const statement of statements) {
    const open = saidWords(statement.text).filter((word) => !lexicon.isStopWord(word.text));
    for (const base of new Set(open.map((word) => word.base))) {
      const known = byBase.get(base);
      if (known === undefined) byBase.set(base, [statement]);
      else known.push(statement);
    }
  }
  const holding = (written: string): readonly Statement[] => {
    const wanted = saidWords(written).filter((word) => !lexicon.isStopWord(word.text));
    const [first = [], ...rest] = wanted.map((word) => byBase.get(word.base) ?? []);
    return first.filter((statement) => rest.every((others) => others.includes(statement)));
  };
  const idfOf = (count: number): number => Math.min(MAX_IDF, Math.log((statements.length + 1) / (count + 1)));
  // Of few statements none is rare; a word that only one has is worth as much as in many.
  const scale = MAX_IDF / Math.max(Number.EPSILON, idfOf(1));
  const termOf = (written: string, found: readonly Statement[], worth: number, chance: number): Term => {
    const share = (role: Role): number =>
      found.filter((statement) => statement.roles[0] === role.id).length / (found.length + chance);
    return {
      written,
      statements: found,
      weight: worth * scale * idfOf(found.length),
      shares: new Map(roles.map((role) => [role.id, share(role)])),
    };
  };
  const listed = (phrases: Phrases, worth: number) =>
    [...phrases].flatMap(([written, said]) => {
      const term = termOf(written, holding(written), worth, 0);
      return term.statements.length === 0 ? [] : said.map((phrase) => [phrase, term] as const);
    });

  const { says, hints } = knowledge.jobLanguage;
  const selves = new Map([...says.keys()].map((written) => [written, [written]]));
  /** In this order a word is taken: what is meant surely before what may be meant. */
  const matchers: readonly PhraseMatcher<Term>[] = [
    saidPhrases([...listed(says, WORTH.said), ...listed(selves, WORTH.said)]),
    saidPhrases(listed(hints, WORTH.hinted)),
  ];
  const shared = new Map(
    [...byBase].map(([base, found]) => [base, termOf(base, found, WORTH.shared, CHANCE)]),
  );
  const names = saidPhrases(
    knowledge.roles.flatMap((role) =>
      [role.id, role.name, ...role.aliases].map((name) => [name, true] as const),
    ),
  );
  const filler = new Set(
    knowledge.language.filler.flatMap((phrase) => saidWords(phrase).map(({ base }) => base)),
  );

  const find = (said: readonly Word[]): readonly Found[] => {
    const found = new Map<Term, number>();
    const hold = (term: Term, sureness: number): void => {
      found.set(term, Math.max(sureness, found.get(term) ?? 0));
    };
    const isTaken = new Array<boolean>(said.length).fill(false);
    const named = names.find(said);
    for (const [order, matcher] of matchers.entries()) {
      if (order === 1) for (const { from, to } of named) isTaken.fill(true, from, to);
      const free = matcher
        .find(said)
        .filter(({ from, to }) => !isTaken.slice(from, to).includes(true))
        .filter(({ from, to }) => !named.some((name) => name.from <= from && to <= name.to));
      for (const { value, from, to } of free) {
        // What the same words may mean besides takes its part of them.
        const meanings = free.filter((other) => other.from === from).length;
        hold(value, (1 + LONGER.share * Math.min(LONGER.words, to - from - 1)) / meanings);
        isTaken.fill(true, from, to);
      }
    }
    for (const [at, word] of said.entries()) {
      const isOpen = !isTaken[at] && !lexicon.isStopWord(word.text) && !filler.has(word.base);
      const term = isOpen ? shared.get(word.base) : undefined;
      if (term !== undefined) hold(term, 1);
    }
    return [...found].map(([{ written, statements, weight, shares }, sureness]) => ({
      written,
      statements,
      speaksFor: (role) => sureness * weight * (shares.get(role.id) ?? 0),
    }));
  };
  const alike = (said: readonly Word[]): ReadonlyMap<Statement, number> => {
    const weights = new Map<Statement, number>();
    for (const base of new Set(said.map((word) => word.base))) {
      const term = shared.get(base);
      for (const statement of term?.statements ?? [])
        weights.set(statement, (weights.get(statement) ?? 0) + (term?.weight ?? 0));
    }
    return weights;
  };
  return { roles, find, alike };
}

/** The statements about one of the roles alone that describe it: not what it earns, its history or how roles get along. */
function describing({ roles, aspects, statements }: Knowledge): {
  readonly roles: readonly Role[];
  readonly statements: readonly Statement[];
} {
  const matched = new Set(roles.filter((role) => role.matched).map((role) => role.id));
  // An umbrella that is not compared ("pay") takes what it stands for with it.
  const apart = new Set(
    aspects
      .filter((aspect) => !aspect.compared || aspect.joint)
      .flatMap((aspect) => [aspect.id, ...aspect.includes]),
  );
  const found = statements.filter((statement) => {
    const [only, ...others] = statement.roles;
    const isAlone = only !== undefined && others.length === 0 && matched.has(only);
    return isAlone && !apart.has(statement.aspects[0]);
  });
  return {
    roles: roles.filter((role) => found.some((statement) => statement.roles[0] === role.id)),
    statements: found,
  };
}
