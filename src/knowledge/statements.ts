import { isOpen } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { NOTHING, type ReadAspects } from './aspect-reader.ts';
import { aspectsOf } from './attribute-aspects.ts';
import { type NamedBy, rolesOf } from './attribute-roles.ts';
import { fileVocabulary } from './file-vocabulary.ts';
import type {
  Aside,
  AsideReason,
  Aspect,
  AspectId,
  Problem,
  RoleId,
  SourceDocument,
  Statement,
} from './model.ts';
import { pageRoles } from './page-roles.ts';
import type { Block, Cell } from './parse-document.ts';
import { type Heading, parseHeading } from './parse-heading.ts';
import { type Piece, pieces, visibleText } from './pieces.ts';
import type { Steps } from './steps.ts';
import { subjectRoles } from './subject-roles.ts';
import { roleIdsIn, type Vocabulary } from './vocabulary.ts';

interface Context {
  readonly document: SourceDocument;
  /** The whole text of the file. */
  readonly source: string;
  readonly vocabulary: Vocabulary;
  readonly aspects: readonly Aspect[];
  readonly readAspects: ReadAspects;
}

type Draft = Omit<Statement, 'position'>;

interface Cut {
  readonly statements: readonly Draft[];
  readonly asides: readonly Aside[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** The aspect of a statement of which nothing tells one. */
const NO_ASPECT: AspectId = 'other';
const NO_HEADING: Heading = { text: '', roles: [], aspects: [], declares: false };
/** Blocks handled between two pauses: some milliseconds of work. */
const BLOCKS_OF_A_STEP = 10;
/** From this probability on, a sentence is taken to state nothing. */
const SURELY_NOTHING = 0.8;
/** "Agree the budget with your CFO": in a list an imperative speaks to the holder rather than to the reader. */
const SURELY_NOTHING_OF_A_LIST = 0.95;

/**
 * The statements of a document's blocks. Text before braces is one statement; text without braces is cut into sentences,
 * each with the roles and aspects that it and what stands above it tell.
 */
export function* statementSteps(blocks: readonly Block[], whole: Context): Steps<Cut> {
  const { id, title: named } = whole.document;
  const beneath = fileVocabulary(whole.vocabulary, { id, title: named, text: whole.source });
  const statements: Draft[] = [];
  const asides: Aside[] = [];
  const problems: Problem[] = [];
  const notes: Problem[] = [];
  const sections = new Map<number, Section>();
  /** The roles that lead-ins speak of. */
  const leads = new Map<string, readonly RoleId[]>();
  const title = pageRoles(blocks, whole, beneath([]));
  let subjects: readonly RoleId[] = [];
  let above: readonly RoleId[] = [];
  let lastLine: number | undefined;
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_OF_A_STEP === 0) yield;
    const context = { ...whole, vocabulary: beneath(block.headings.map(({ text }) => text)) };
    const headingLine = block.headings.at(-1)?.line ?? 0;
    const section = sections.get(headingLine) ?? sectionOf(block, context);
    if (!sections.has(headingLine)) notes.push(...section.notes);
    sections.set(headingLine, section);
    const { heading } = section;
    if (lastLine !== headingLine) subjects = [];
    lastLine = headingLine;
    const cell = block.cell && cellNames(block.cell, context.vocabulary);
    let inParagraph: readonly RoleId[] = [];
    for (const piece of pieces(block, context.source)) {
      const own = visibleText(block.visible, piece.span);
      const line = block.line + newlines(context.source.slice(block.span.start, piece.span.start));
      problems.push(...problemsOf(piece, own, line, context));
      if (own === '') continue;
      const aside = piece.id === undefined ? asideReason(own, block, context) : undefined;
      if (aside !== undefined) {
        asides.push({ document: context.document, line, text: own, reason: aside });
        const spoken = spokenOf(own, aside, { before: subjects, inParagraph }, context.vocabulary);
        if (aside === 'lead') leads.set(own, spoken);
        else if (spoken.length > 0) {
          subjects = spoken;
          inParagraph = spoken;
        }
        continue;
      }
      const named: NamedBy = {
        hasId: piece.id !== undefined,
        cell,
        lead:
          block.lead === undefined
            ? []
            : (leads.get(block.lead) ?? roleIdsIn(block.lead, context.vocabulary)),
        inParagraph,
        before: subjects,
        above,
        heading,
        title,
      };
      const found = rolesOf(own, named, context.vocabulary);
      if (found.subjects.length > 0) {
        subjects = found.subjects;
        above = found.subjects;
        inParagraph = found.subjects;
      }
      const isLed = cell === undefined && piece.id === undefined && found.subjects.length === 0;
      const lead = isLed ? block.lead?.replace(/:$/, '') : undefined;
      const beside = lead ?? cell?.text;
      const text = beside === undefined ? own : `${beside.replace(/:$/, '')}: ${own}`;
      const { aspects, reading, reason } = aspectsOf(
        own,
        {
          marked: piece.aspects,
          isMarked: piece.id !== undefined,
          heading,
          above: section.above,
          beside,
        },
        context,
      );
      const [first = NO_ASPECT, ...more] = aspects;
      statements.push({
        id: piece.id ?? `${context.document.id}:${line}.${statements.length}`,
        text,
        lead,
        span: piece.span,
        line,
        roles: found.roles,
        names: roleIdsIn(text, context.vocabulary),
        aspects: [first, ...more],
        reading,
        document: context.document,
        section: section.name,
        heading: heading.text,
        isKey: piece.isKey,
        isCaveat: piece.isCaveat,
        because: { roles: found.reason, aspects: reason },
      });
    }
  }
  return { statements, asides, problems, notes };
}

/**
 * The roles that an aside speaks of: what a list beneath it is about ("She also:"), or the sentence after it ("And the
 * CTO? Nobody agrees.").
 */
function spokenOf(
  text: string,
  aside: AsideReason,
  { before, inParagraph }: Pick<NamedBy, 'before' | 'inParagraph'>,
  vocabulary: Vocabulary,
): readonly RoleId[] {
  const named = roleIdsIn(text, vocabulary);
  if (aside === 'question') return named.length === 1 ? named : [];
  if (aside !== 'lead') return [];
  const subjects = subjectRoles(text, vocabulary, before);
  return [subjects, named, inParagraph].find((roles) => roles.length > 0) ?? [];
}

/** Why a sentence is no statement, where it is none. */
function asideReason(text: string, block: Block, { readAspects }: Context): AsideReason | undefined {
  if (block.isContents || /(?:\.{3,}|…)\s*\d+$/.test(text)) return 'contents';
  if (block.cell !== undefined) return undefined;
  // "Ask yourself:" has questions beneath it that are what it says.
  if (text.endsWith('?') && block.lead === undefined) return 'question';
  if (block.isLead && isOpen(text)) return 'lead';
  const bar = block.isItem ? SURELY_NOTHING_OF_A_LIST : SURELY_NOTHING;
  return (readAspects(text, 'statement').get(NOTHING) ?? 0) >= bar ? 'nothing' : undefined;
}

interface Section {
  /** The nearest heading, with what the headings above it tell where it tells nothing itself. */
  readonly heading: Heading;
  /** The nearest heading that is a heading of the source rather than a declaration. */
  readonly name: string;
  /** What aspects are read from: the nearest heading below the title. */
  readonly above: string | undefined;
  readonly notes: readonly Problem[];
}

function sectionOf({ headings }: Block, { document, vocabulary, aspects }: Context): Section {
  const line = headings.at(-1);
  if (line === undefined) return { heading: NO_HEADING, name: '', above: undefined, notes: [] };
  const { heading, note } = parseHeading(line.text, vocabulary, aspects);
  const declared = heading.declares ? heading.text : undefined;
  const outer = headings
    .slice(0, -1)
    .map(({ text, depth }) => ({ depth, ...parseHeading(text, vocabulary, aspects).heading }))
    // A title that names several roles says of no section which of them it is about.
    .filter(({ depth, roles }) => depth > 1 || roles.length < 2);
  const below = headings.filter(({ depth }) => depth > 1);
  return {
    heading: heading.declares ? heading : withOuterHints(heading, outer),
    name: headings.findLast(({ text }) => text !== declared)?.text ?? heading.text,
    above: below.at(-1)?.text,
    notes: note === undefined ? [] : [{ file: document.file, line: line.line, message: note }],
  };
}

/** A heading that declares nothing inherits what the headings above it hint at. */
function withOuterHints(heading: Heading, outer: readonly Heading[]): Heading {
  const nearest = <K extends 'roles' | 'aspects'>(key: K): Heading[K] =>
    heading[key].length > 0
      ? heading[key]
      : (outer.findLast((each) => each[key].length > 0)?.[key] ?? heading[key]);
  return { ...heading, roles: nearest('roles'), aspects: nearest('aspects') };
}

/** What a cell belongs to: the roles of its column or row, and how the two are called. */
function cellNames(
  { row, column, columns, rows }: Cell,
  vocabulary: Vocabulary,
): NonNullable<NamedBy['cell']> {
  const rolesIn = (text: string): readonly RoleId[] => roleIdsIn(text, vocabulary);
  const inColumn = rolesIn(column);
  const inRow = rolesIn(row);
  const areColumnsRoles = columns.some((each) => rolesIn(each).length > 0);
  if (areColumnsRoles) return { roles: inColumn, reason: 'column', text: row };
  const text = columns.length > 1 && column !== '' ? `${row}, ${column}` : row;
  // In a table whose rows are named by roles, a row of no role is nobody's.
  const isNobodys = rows.some((each) => isRoleName(each, vocabulary));
  return { roles: inRow.length > 0 || isNobodys ? inRow : undefined, reason: 'row', text };
}

/** Nothing but the name of a role. */
function isRoleName(text: string, vocabulary: Vocabulary): boolean {
  const said = words(text);
  return vocabulary.roles.find(said).some(({ from, to }) => from === 0 && to === said.length);
}

function problemsOf(
  { id, aspects: marks }: Piece,
  text: string,
  line: number,
  { document, aspects }: Context,
): readonly Problem[] {
  const messages: string[] = [];
  if (text === '' && id !== undefined)
    messages.push(`{#${id}} has no text before it; an id stands at the end of its statement`);
  if (text.includes('{#'))
    messages.push(
      `"${text.slice(text.indexOf('{#'))}" is no mark; write {#id}, {#id aspect}, {#id key} or {#id caveat}`,
    );
  if (text !== '')
    for (const mark of marks)
      if (!aspects.some((each) => each.id === mark))
        messages.push(`{#${id ?? ''} …}: "${mark}" is no aspect of aspects.yml`);
  return messages.map((message) => ({ file: document.file, line, message }));
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
