import type {
  Acknowledgement,
  Answer,
  Catalogue,
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
import type { Candidate } from '../../src/answering/rank.ts';
import {
  LEARNED_SIGNS,
  type LearnedSign,
  PLAIN_SIGNS,
  type PlainSign,
  type Signs,
} from '../../src/answering/signs.ts';
import type { Aspect, Disagreement, Role, SourceDocument, Statement } from '../../src/knowledge/model.ts';
import { words } from '../../src/text/words.ts';
import type { Frame, RoleMention, RoleOrigin } from '../../src/understanding/frame.ts';

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
    joint: false,
    modifier: false,
    personal: false,
    choosing: false,
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
    lead: undefined,
    span: { start: 0, end: text.length },
    line: 1,
    roles: ['CIO'],
    aspects: ['definition'],
    reading: new Map(),
    document,
    section,
    heading: 'CIO: definition',
    names: ['CIO'],
    isKey: false,
    because: { roles: 'subject', aspects: 'words' },
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

/** A role in a frame; a role that the question does not say itself has no span. */
export function mention(value: Role, origin: RoleOrigin = 'said'): RoleMention {
  return { value, origin, span: origin === 'said' ? { start: 0, end: value.id.length } : undefined };
}

export function buildFrame(question = 'what is a cio?', about: Partial<Frame> = {}): Frame {
  return {
    question,
    said: words(question),
    goesOn: false,
    wanted: 'explain',
    talk: undefined,
    roles: [],
    unknownRoles: [],
    ambiguousRoles: [],
    words: [],
    terms: [],
    aspects: [],
    hintedAspects: [],
    likelyAspects: new Map(),
    direction: undefined,
    isNegated: false,
    conditions: [],
    figure: undefined,
    sources: [],
    refersBack: false,
    previous: undefined,
    corrections: [],
    asking: undefined,
    parts: undefined,
    ...about,
  };
}

type Numbers = Readonly<Record<LearnedSign | PlainSign, number>>;
const SIGNS = Object.keys({ ...PLAIN_SIGNS, ...LEARNED_SIGNS });
const isWhole = (numbers: Partial<Numbers>): numbers is Numbers => SIGNS.every((sign) => sign in numbers);

/** No sign speaks for the statement or against it, but for these. */
export function buildSigns(about: Partial<Signs> = {}): Signs {
  const none: Partial<Numbers> = Object.fromEntries(SIGNS.map((sign) => [sign, 0]));
  if (!isWhole(none)) throw new Error('a sign is missing');
  return { ...none, isSeen: false, ...about };
}

/** What the learned term has seen, as the shipped statements are, where `signs` says nothing else. */
export function buildCandidate(
  statement: Statement,
  probability: number,
  signs: Partial<Signs> = {},
): Candidate {
  return { statement, probability, signs: buildSigns({ isSeen: true, ...signs }) };
}

export function buildExplanation(about: Partial<Explanation> = {}): Explanation {
  return {
    kind: 'explanation',
    frame: buildFrame(),
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
    hasMore: false,
    variations: { aspects: [], roles: [] },
    frame: buildFrame('cio vs cto'),
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
    opening: undefined,
    together: [],
    notCovered: [],
    ...about,
  };
}

export function buildRoleFit(about: Partial<RoleFit> = {}): RoleFit {
  return {
    kind: 'role_fit',
    frame: buildFrame("who'd own our help desk?"),
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
    frame: buildFrame('what does a CISO earn at Google'),
    followUps: [],
    reason,
    coveredRoles: [CIO, CTO, CEO],
    hasMoreRoles: false,
    nearest: [],
    ...about,
  };
}

export function buildClarification(about: Partial<Clarification> = {}): Clarification {
  return {
    kind: 'clarification',
    frame: buildFrame('pay'),
    followUps: ['CIO pay', 'CTO pay'],
    prompt: 'Whose pay do you mean?',
    ...about,
  };
}

export function buildCatalogue(about: Partial<Catalogue> = {}): Catalogue {
  return {
    coveredRoles: [CIO, CTO, CEO],
    documents: [BMC, GUIDE],
    topics: ['skills', 'pay'],
    statements: 343,
    ...about,
  };
}

export function buildHelp(about: Partial<Help> = {}): Help {
  return {
    kind: 'help',
    frame: buildFrame('help'),
    followUps: ['what is a CIO?', 'CIO vs CTO'],
    line: undefined,
    catalogue: buildCatalogue(),
    ...about,
  };
}

export function buildAcknowledgement(about: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    kind: 'acknowledgement',
    frame: buildFrame('thanks', { wanted: 'talk', talk: 'chatter' }),
    followUps: ['what is a CIO?'],
    line: 'You are welcome.',
    ...about,
  };
}

export function buildTopic(title: string): Disagreement {
  const side = { statements: [buildStatement(`${title}, one side.`)] as const };
  return { id: 'topic', title, roles: ['CIO'], aspects: ['reporting'], narrow: false, sides: [side, side] };
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
  buildAcknowledgement(),
];
