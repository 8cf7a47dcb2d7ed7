import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Knowledge, Role, RoleId, Statement } from '../knowledge/model.ts';
import type { PhraseMatcher } from '../text/phrases.ts';
import { saidPhrases, saidWords } from './said-words.ts';

/** What words point to: the statements about a single role that say it. */
export interface Term {
  /** As documents say it. */
  readonly written: string;
  readonly statements: readonly Statement[];
  /** How telling it is, 0 to about `MAX_IDF`. */
  readonly weight: number;
  /** How much it speaks for each role: the share of its statements, 0 to 1. */
  readonly shares: ReadonlyMap<RoleId, number>;
}

/** All terms, by what stands for them in a text. */
export interface WeighedTerms {
  /** The roles that are told apart, in order. */
  readonly roles: readonly Role[];
  /** The phrases that job descriptions say for a term. */
  readonly said: PhraseMatcher<Term>;
  /** Those that only may mean one. */
  readonly hinted: PhraseMatcher<Term>;
  /** By the base form of a word that statements have: it stands for itself. */
  readonly shared: ReadonlyMap<string, Term>;
}

/** A word that only one statement has is not so much rarer in job descriptions (idf over statements, natural logarithm). */
const MAX_IDF = 4;
/**
 * What a match is worth: of a phrase that job descriptions say for it, of one that only may mean it, of a word that text
 * and documents happen to share (0 to 1). Synonyms, which are meant for questions, tell nothing more.
 */
const WORTH = { said: 1, hinted: 0.5, shared: 0.6 };
/** Statements that may hold a word by chance: the fewer hold it, the less it speaks for their role. */
const CHANCE = 1.5;

type Phrases = ReadonlyMap<string, readonly string[]>;

/** The terms of all statements that describe exactly one of the roles to tell apart, and how much each says for whom. */
export function weighTerms(knowledge: Knowledge, lexicon: Lexicon): WeighedTerms {
  const { roles, statements } = describing(knowledge);
  const byBase = statementsByBase(statements, lexicon);
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
  return {
    roles,
    said: saidPhrases([...listed(says, WORTH.said), ...listed(selves, WORTH.said)]),
    hinted: saidPhrases(listed(hints, WORTH.hinted)),
    shared: new Map([...byBase].map(([base, found]) => [base, termOf(base, found, WORTH.shared, CHANCE)])),
  };
}

/** The statements that have a word, by its base form. */
function statementsByBase(
  statements: readonly Statement[],
  lexicon: Lexicon,
): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const open = saidWords(statement.text).filter((word) => !lexicon.isStopWord(word.text));
    for (const base of new Set(open.map((word) => word.base))) {
      const known = found.get(base);
      if (known === undefined) found.set(base, [statement]);
      else known.push(statement);
    }
  }
  return found;
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
