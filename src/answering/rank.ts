import type { Aspect, AspectId, Role, RoleId, Statement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Library } from './library.ts';
import { scoreAspects, wantedAspects } from './score-aspects.ts';
import { isExplained, NO_WORDS, scoreWords, searchedWords, type WordScores } from './score-words.ts';

/** A statement that may answer, with what speaks for it. */
export interface Candidate {
  readonly statement: Statement;
  /** The weighted sum that candidates are ranked by. */
  readonly score: number;
  /** How well its aspects meet the question's, 0 to 1. */
  readonly aspect: number;
  /** How well its words meet the question's, 0 to 1. */
  readonly text: number;
  /** The share of what the question says that its words meet, words that no document knows included, 0 to 1. */
  readonly coverage: number;
}

/** What the statements must be about. */
export interface Selection {
  /** Empty: any role. */
  readonly roles: readonly Role[];
  readonly understanding: Understanding;
  /** Only these; all that concern the roles when left out. */
  readonly statements?: readonly Statement[];
  /** How the words of statements meet the question's. */
  readonly words: WordScores;
}

/** Weights of what speaks for a statement, tuned together on the golden questions (`npm run eval`). */
const WEIGHT = {
  /** How well its aspects meet the question's. */
  aspect: 0.8,
  /** How well its words do. */
  text: 2.2,
  /** It is about the only role in question, and about no other… */
  only: 0.3,
  /** …or about all of the roles in question. */
  together: 0.7,
  /** Other documents say the same: only where the question says little else. */
  agreement: 0.15,
  /** Its author marked it as key: likewise. */
  key: 0.25,
  /** It says the role as the asker does ("IT director"). */
  alias: 0.2,
  /** It has a figure of the kind that is asked for… */
  figure: 0.5,
  /** …or one that an answer may do without: a reason, where why is asked. */
  reason: 0.2,
};
/** Each telling word lowers the weight of the aspect so much: in a long question one word says less. */
const DILUTION = 0.1;
/** Candidates that later steps look at; an answer shows a dozen at most. */
const MAX_CANDIDATES = 120;
/** Of these the first are compared with what other documents say. */
const MAX_COMPARED = 40;
/** Statements of one role and aspect that are ranked though they meet no word; a folder that one person wrote has fewer. */
const MAX_OF_A_CELL = 60;
/** What a statement loses, in weights of `only`, that names the role and states another's fact ("the CTO sees the CIO …"). */
const NOT_ITS_FACT = -1.5;

/** What a statement loses, in weights of `together`, that is about a role that the question does not name, and not about all that it does. */
const OF_OTHERS = -1;
/** What a statement about another of the roles in question, or about more than these, counts beside one about all. */
const SAID_BESIDE = 0.8;

/** The covered roles that a question names; none where it asks which role, for then any may be meant. */
function askedRoles({ roles, intent }: Understanding, library: Library): readonly Role[] {
  const covered = roles.map((mention) => mention.value).filter(library.isCovered);
  return intent === 'which_role' && covered.length < 2 ? [] : covered;
}

/** How the words of statements about the asked roles meet the question's. */
export function wordsFor(understanding: Understanding, library: Library): WordScores {
  return scoreWords(understanding, library.concerns(askedRoles(understanding, library)), library);
}

/** The candidates for a question. */
export function candidatesFor(
  understanding: Understanding,
  words: WordScores,
  library: Library,
): readonly Candidate[] {
  return rank({ roles: askedRoles(understanding, library), understanding, words }, library);
}

/** Statements within the scope that meet the question's aspect or words, best first; deterministic. */
export function rank(selection: Selection, library: Library): readonly Candidate[] {
  const { understanding, roles, words } = selection;
  const telling = countTelling(understanding, library);
  const breadth = 1 / (1 + telling);
  const wanted = wantedAspects(understanding, breadth);
  const named = understanding.roles.map(({ value }) => value.id);
  const weightOfRoles = roles.length > 1 ? WEIGHT.together : WEIGHT.only;
  const aliases = saidAliases(understanding);
  const sources = understanding.sources.map((mention) => mention.value);
  const pool = selection.statements ?? poolFor(wanted, roles, words, library);
  const found: Candidate[] = [];
  for (const statement of pool) {
    if (sources.length > 0 && !sources.includes(statement.document)) continue;
    const aspect = scoreAspects(statement, wanted);
    const { text: textScore, coverage } = words.get(statement) ?? NO_WORDS;
    if (aspect === 0 && textScore === 0) continue;
    const score =
      (WEIGHT.aspect * aspect) / (1 + DILUTION * telling) +
      WEIGHT.text * textScore +
      weightOfRoles * jointScore(statement, named, roles[0]?.id) +
      WEIGHT.key * breadth * Number(statement.isKey) +
      WEIGHT.alias * Number(aliases.some((alias) => statement.text.toLowerCase().includes(alias))) +
      figureScore(statement, understanding);
    found.push({ statement, score, aspect, text: textScore, coverage });
  }
  return withAgreement(found.sort(byScore).slice(0, MAX_CANDIDATES), WEIGHT.agreement * breadth, library);
}

/** How many words say more than role and aspect do. */
export function countTelling(understanding: Understanding, { lexicon }: Library): number {
  return searchedWords(understanding).filter(
    (word) => !word.isAspect && !word.isFiller && isExplained(word, lexicon),
  ).length;
}

/** Statements that concern the roles and meet words, and those under each wanted aspect. */
function poolFor(
  wanted: ReadonlyMap<AspectId, number>,
  roles: readonly Role[],
  words: WordScores,
  library: Library,
): ReadonlySet<Statement> {
  const concerns = library.concerns(roles);
  const pool = new Set<Statement>();
  for (const statement of words.keys()) if (concerns(statement.position)) pool.add(statement);
  const ids = roles.length === 0 ? [undefined] : roles.map((role) => role.id);
  for (const aspect of wanted.keys())
    for (const role of ids)
      for (const statement of library.cell(role, aspect).slice(0, MAX_OF_A_CELL)) pool.add(statement);
  return pool;
}

/** The statements of a cell that may be shown: those that meet words, and its first ones. */
export function poolOfCell(
  role: Role,
  aspect: Aspect,
  words: WordScores,
  { cell }: Library,
): readonly Statement[] {
  const first = cell(role.id, aspect.id).slice(0, MAX_OF_A_CELL);
  const met = [...words.keys()].filter(
    ({ roles, aspects }) => roles.includes(role.id) && aspects.includes(aspect.id),
  );
  return [...new Set([...first, ...met])].sort((a, b) => a.position - b.position);
}

function withAgreement(
  candidates: readonly Candidate[],
  weight: number,
  { agreement }: Library,
): readonly Candidate[] {
  return candidates
    .map((candidate, at) =>
      at < MAX_COMPARED
        ? { ...candidate, score: candidate.score + weight * agreement(candidate.statement) }
        : candidate,
    )
    .sort(byScore);
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.statement.position - b.statement.position;
}

function figureScore({ text }: Statement, { figure }: Understanding): number {
  if (figure?.pattern.test(text) !== true) return 0;
  return figure.optional ? WEIGHT.reason : WEIGHT.figure;
}

/** Ways to say a role that are neither its id nor its name: a question that says "IT director" may be about the words. */
function saidAliases({ question, roles }: Understanding): readonly string[] {
  return roles.flatMap(({ value, span }) => {
    const said = span === undefined ? '' : question.slice(span.start, span.end).toLowerCase();
    return said.includes(' ') && said !== value.name ? [said] : [];
  });
}

/**
 * A question about one role is best met by a statement about it alone; one about several, by a statement about all
 * of them or that names the others, and better where its subject is the role named first ("how does the CTO see …").
 */
function jointScore({ roles, names }: Statement, named: readonly RoleId[], only: RoleId | undefined): number {
  if (named.length < 2) {
    if (only !== undefined && !roles.includes(only)) return NOT_ITS_FACT;
    return only !== undefined && roles.length === 1 ? 1 : 0;
  }
  let met = 0;
  for (const role of named) if (roles.includes(role) || names.includes(role)) met++;
  const isOfOthers = roles.some((role) => !named.includes(role));
  if (isOfOthers && met < named.length) return OF_OTHERS;
  const isOfAll = named.every((role) => roles.includes(role));
  const isFirstsFact = roles.length === 1 && roles[0] === named[0];
  return (met / named.length) * (isOfAll || isFirstsFact ? 1 : SAID_BESIDE);
}
