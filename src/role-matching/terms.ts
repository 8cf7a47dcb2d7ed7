import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role, Statement } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import { saidPhrases, saidWords } from './said-words.ts';
import { type Term, weighTerms } from './weigh-terms.ts';

/** A term that some words hold. */
export interface Found {
  /** What the words mean, as documents say it. */
  readonly written: string;
  readonly statements: readonly Statement[];
  /** How much the words speak for a role, 0 to about `MAX_IDF` (`weigh-terms.ts`). */
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

/** A phrase says more surely what is meant than a word: each further word, of so many, adds this share. */
const LONGER = { share: 0.12, words: 3 };

/** Looks up the terms of all statements that describe exactly one of the roles to tell apart. */
export function openTerms(knowledge: Knowledge, lexicon: Lexicon): Terms {
  const { roles, said: surely, hinted, shared } = weighTerms(knowledge, lexicon);
  const names = saidPhrases(
    knowledge.roles.flatMap((role) =>
      [role.id, role.name, ...role.aliases].map((name) => [name, true] as const),
    ),
  );
  const filler = new Set(
    knowledge.jobLanguage.filler.flatMap((phrase) => saidWords(phrase).map(({ base }) => base)),
  );

  const find = (said: readonly Word[]): readonly Found[] => {
    const found = new Map<Term, number>();
    const hold = (term: Term, sureness: number): void => {
      found.set(term, Math.max(sureness, found.get(term) ?? 0));
    };
    const isTaken = new Array<boolean>(said.length).fill(false);
    const named = names.find(said);
    // In this order a word is taken: what is meant surely before what may be meant.
    for (const matcher of [surely, hinted]) {
      if (matcher === hinted) for (const { from, to } of named) isTaken.fill(true, from, to);
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
