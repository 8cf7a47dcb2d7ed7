import type {
  Answer,
  Clarification,
  Comparison,
  ComparisonRow,
  Dispute,
  Evidence,
  Explanation,
  Help,
  NoAnswer,
  NoAnswerReason,
  RoleFit,
} from '../../src/answering/answer.ts';
import type { Aspect, Disagreement, Role, SourceDocument, Statement } from '../../src/knowledge/model.ts';
import { words } from '../../src/text/words.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';

/** Builders of answers: each gives a whole, valid value, and a test names only what it is about. */

export const CIO: Role = {
  id: 'CIO',
  name: 'chief information officer',
  aliases: [],
  order: 1,
  matched: false,
};
export const CTO: Role = {
  id: 'CTO',
  name: 'chief technology officer',
  aliases: [],
  order: 2,
  matched: false,
};
export const CEO: Role = {
  id: 'CEO',
  name: 'chief executive officer',
  aliases: [],
  order: 3,
  matched: false,
};

export function buildAspect(label: string, order = 1): Aspect {
  return {
    id: label.replaceAll(' ', '_'),
    label,
    topic: label,
    words: [],
    hints: [],
    order,
    compared: true,
    general: false,
    joint: false,
    modifier: false,
    includes: [],
    related: [],
  };
}

export function buildDocument(id: string, shortTitle = id): SourceDocument {
  return { id, title: `${shortTitle}, in full`, shortTitle, about: '', file: `documents/${id}.md` };
}

export const BMC = buildDocument('bmc', 'BMC, CIO vs CTO');
export const GUIDE = buildDocument('cto-vs-cio-guide', 'CTO vs CIO guide');

export function buildStatement(text: string, from: Partial<Statement> = {}): Statement {
  const document = from.document ?? BMC;
  const section = from.section ?? 'What is a CIO?';
  return {
    id: `${document.id}/${section}/${text}`,
    text,
    span: { start: 0, end: text.length },
    line: 1,
    roles: ['CIO'],
    aspects: ['definition'],
    document,
    section,
    heading: 'CIO: definition',
    names: ['CIO'],
    isKey: false,
    isCaveat: false,
    position: 0,
    ...from,
  };
}

export function buildEvidence(
  text: string,
  from: Partial<Statement> = {},
  alsoSaidBy: readonly Statement[] = [],
) {
  return { statement: buildStatement(text, from), alsoSaidBy } satisfies Evidence;
}

export function buildUnderstanding(
  question = 'what is a cio?',
  about: Partial<Understanding> = {},
): Understanding {
  return {
    question,
    said: words(question),
    previous: undefined,
    intent: 'explain',
    roles: [],
    unknownRoles: [],
    aspects: [],
    hintedAspects: [],
    contentWords: [],
    figure: undefined,
    sources: [],
    refersBack: false,
    isTask: false,
    isOneMatter: false,
    wantsMore: false,
    isBare: false,
    negated: false,
    isExclusive: false,
    discarded: [],
    halves: undefined,
    ...about,
  };
}

export function buildExplanation(about: Partial<Explanation> = {}): Explanation {
  return {
    kind: 'explanation',
    understanding: buildUnderstanding(),
    followUps: ['and the CTO?'],
    title: 'CIO: definition',
    roles: [CIO],
    aspect: undefined,
    evidence: [buildEvidence('The CIO leads the IT operations of a company.')],
    dispute: undefined,
    notCovered: [],
    ...about,
  };
}

export function buildRow(
  aspect: Aspect,
  cells: readonly (readonly Evidence[])[],
  roles: readonly Role[] = [CIO, CTO],
) {
  return {
    aspect,
    cells: roles.map((role, column) => ({ role, evidence: cells[column] ?? [] })),
    disputes: [],
  } satisfies ComparisonRow;
}

export function buildComparison(about: Partial<Comparison> = {}): Comparison {
  return {
    kind: 'comparison',
    understanding: buildUnderstanding('cio vs cto'),
    followUps: ['CIO vs CTO: pay'],
    title: 'CIO and CTO',
    roles: [CIO, CTO],
    aspect: undefined,
    rows: [
      buildRow(buildAspect('focus'), [
        [buildEvidence('The CIO looks inward.')],
        [buildEvidence('The CTO looks outward.', { section: 'What is a CTO?' })],
      ]),
      buildRow(buildAspect('degree', 2), [
        [buildEvidence('The CIO often holds an MBA.', { document: GUIDE })],
        [],
      ]),
    ],
    together: [],
    notCovered: [],
    ...about,
  };
}

export function buildRoleFit(about: Partial<RoleFit> = {}): RoleFit {
  return {
    kind: 'role_fit',
    understanding: buildUnderstanding("who'd own our help desk?"),
    followUps: [],
    roles: [CIO],
    evidence: [buildEvidence('The CIO answers for the help desk.')],
    dispute: undefined,
    notCovered: [],
    ...about,
  };
}

export function buildNoAnswer(reason: NoAnswerReason, about: Partial<NoAnswer> = {}): NoAnswer {
  return {
    kind: 'no_answer',
    understanding: buildUnderstanding('what does a CISO earn at Google'),
    followUps: [],
    reason,
    coveredRoles: [CIO, CTO, CEO],
    nearest: [],
    ...about,
  };
}

export function buildClarification(about: Partial<Clarification> = {}): Clarification {
  return {
    kind: 'clarification',
    understanding: buildUnderstanding('pay'),
    followUps: ['CIO pay', 'CTO pay'],
    prompt: 'Whose pay do you mean?',
    ...about,
  };
}

export function buildHelp(about: Partial<Help> = {}): Help {
  return {
    kind: 'help',
    understanding: buildUnderstanding('help'),
    followUps: ['what is a CIO?', 'CIO vs CTO'],
    coveredRoles: [CIO, CTO, CEO],
    documents: 5,
    statements: 343,
    ...about,
  };
}

export function buildTopic(title: string): Disagreement {
  const side = { statements: [buildStatement(`${title}, one side.`)] as const };
  return { id: 'topic', title, roles: ['CIO'], aspects: ['reporting'], words: [], sides: [side, side] };
}

export function buildDispute(title: string, sides: Dispute['sides']): Dispute {
  return { topic: buildTopic(title), sides };
}

/** One answer of every kind, for tests that hold for all. */
export const everyKind: readonly Answer[] = [
  buildExplanation(),
  buildComparison(),
  buildRoleFit(),
  buildNoAnswer({ code: 'off_topic' }),
  buildClarification(),
  buildHelp(),
];
