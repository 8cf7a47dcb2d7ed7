import { sentences } from '../text/sentences.ts';
import { words } from '../text/words.ts';
import { attribute, subjectRoles } from './attribute.ts';
import type { Aspect, AspectId, Problem, RoleId, SourceDocument, Span, Statement } from './model.ts';
import type { Block } from './parse-document.ts';
import { type Heading, parseHeading } from './parse-heading.ts';
import type { VisibleText } from './visible-text.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Context {
  readonly document: SourceDocument;
  /** The whole text of the file. */
  readonly source: string;
  readonly vocabulary: Vocabulary;
  readonly aspects: readonly Aspect[];
}

type Draft = Omit<Statement, 'position'>;

interface Cut {
  readonly statements: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** `{#bmc-50 total-pay key}`: an id, then aspects beside the heading's, and whether it is a key statement or a caveat. */
const BRACES = /\s*\{#([\w-]+)((?:\s+[\w-]+)*)\s*\}/g;
const KEY = 'key';
const CAVEAT = 'caveat';
/** The aspect of a statement whose heading and words name none. */
const NO_ASPECT: AspectId = 'other';
const NO_HEADING: Heading = { text: '', roles: [], aspects: [], declares: false };

/**
 * The statements of a document's blocks. Text before braces is one statement; text without braces is cut into
 * sentences, attributed by subject and given the aspects of its heading or its own words.
 */
export function cutStatements(blocks: readonly Block[], context: Context): Cut {
  const statements: Draft[] = [];
  const problems: Problem[] = [];
  const seenHeadings = new Map<string, Heading>();
  let subjects: readonly RoleId[] = [];
  let lastBlockHeading: string | undefined;
  for (const block of blocks) {
    const headingLine = block.headings.at(-1);
    const key = `${headingLine?.line ?? 0}`;
    let heading = seenHeadings.get(key);
    if (heading === undefined) {
      const parsed =
        headingLine === undefined
          ? { heading: NO_HEADING, problem: undefined }
          : parseHeading(headingLine.text, context.vocabulary, context.aspects);
      heading = withOuterHints(parsed.heading, block, context);
      seenHeadings.set(key, heading);
      if (parsed.problem !== undefined)
        problems.push({ file: context.document.file, line: headingLine?.line ?? 1, message: parsed.problem });
    }
    if (lastBlockHeading !== key) subjects = [];
    lastBlockHeading = key;
    for (const piece of pieces(block, context.source)) {
      const text =
        block.cell === undefined ? visibleText(block.visible, piece.span) : cellText(block, piece.span);
      const line = block.line + newlines(context.source.slice(block.span.start, piece.span.start));
      const report = (message: string): void => {
        problems.push({ file: context.document.file, line, message });
      };
      if (text === '' && piece.id !== undefined)
        report(`{#${piece.id}} has no text before it; an id stands at the end of its statement`);
      if (text === '') continue;
      if (text.includes('{#'))
        report(
          `"${text.slice(text.indexOf('{#'))}" is no mark; write {#id}, {#id aspect}, {#id key} or {#id caveat}`,
        );
      for (const aspect of piece.aspects) {
        if (!context.aspects.some((each) => each.id === aspect))
          report(`{#${piece.id ?? ''} …}: "${aspect}" is no aspect of aspects.yml`);
      }
      const columnRoles =
        block.cell === undefined
          ? []
          : context.vocabulary.roles.find(words(block.cell.column)).map((match) => match.value.id);
      const found = columnRoles.length > 0 ? columnRoles : subjectRoles(text, context.vocabulary, subjects);
      if (found.length > 0) subjects = found;
      const [first = NO_ASPECT, ...more] = aspectsOf(heading, piece.aspects, text, context);
      statements.push({
        id: piece.id ?? `${context.document.id}:${line}.${statements.length}`,
        text,
        span: piece.span,
        line,
        roles: columnRoles.length > 0 ? columnRoles : attribute(heading, found, piece.id !== undefined),
        names: [...new Set(context.vocabulary.roles.find(words(text)).map((match) => match.value.id))],
        aspects: [first, ...more],
        document: context.document,
        section: sectionOf(block, heading),
        heading: heading.text,
        isKey: piece.isKey,
        isCaveat: piece.isCaveat,
      });
    }
  }
  return { statements, problems };
}

/** A heading that declares nothing inherits what the headings above it hint at. */
function withOuterHints(heading: Heading, block: Block, context: Context): Heading {
  if (heading.declares) return heading;
  const outer = block.headings
    .slice(0, -1)
    .map((line) => parseHeading(line.text, context.vocabulary, context.aspects).heading);
  const nearest = <K extends 'roles' | 'aspects'>(key: K): Heading[K] =>
    heading[key].length > 0
      ? heading[key]
      : (outer.findLast((each) => each[key].length > 0)?.[key] ?? heading[key]);
  return { ...heading, roles: nearest('roles'), aspects: nearest('aspects') };
}

function aspectsOf(
  heading: Heading,
  named: readonly AspectId[],
  text: string,
  { vocabulary }: Context,
): readonly AspectId[] {
  const given = [...(heading.declares || heading.aspects.length > 0 ? heading.aspects : []), ...named];
  if (given.length > 0) return [...new Set(given)];
  return [...new Set(vocabulary.aspects.find(words(text)).map((match) => match.value.id))];
}

/** The nearest heading that is a heading of the source rather than a declaration. */
function sectionOf(block: Block, heading: Heading): string {
  const declared = heading.declares ? heading.text : undefined;
  return block.headings.findLast((line) => line.text !== declared)?.text ?? heading.text;
}

interface Piece {
  readonly span: Span;
  readonly id: string | undefined;
  readonly aspects: readonly AspectId[];
  readonly isKey: boolean;
  readonly isCaveat: boolean;
}

function pieces(block: Block, source: string): readonly Piece[] {
  const text = source.slice(block.span.start, block.span.end);
  const found: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(BRACES)) {
    const marks = (match[2] ?? '').split(/\s+/).filter((word) => word !== '');
    const span = trimmedSpan(source, block.span.start + from, block.span.start + match.index);
    found.push({
      span,
      id: match[1],
      aspects: marks.filter((mark) => mark !== KEY && mark !== CAVEAT),
      isKey: marks.includes(KEY),
      isCaveat: marks.includes(CAVEAT),
    });
    from = match.index + match[0].length;
  }
  const rest = text.slice(from);
  for (const range of sentences(rest)) {
    const start = block.span.start + from;
    found.push({
      span: { start: start + range.start, end: start + range.end },
      id: undefined,
      aspects: [],
      isKey: false,
      isCaveat: false,
    });
  }
  return found;
}

function trimmedSpan(source: string, start: number, end: number): Span {
  const slice = source.slice(start, end);
  const left = slice.length - slice.trimStart().length;
  return { start: start + left, end: start + left + slice.trim().length };
}

/** The visible characters of a span; line breaks of the file become spaces. */
function visibleText(visible: readonly VisibleText[], span: Span): string {
  return visible
    .filter((part) => part.start < span.end && part.end > span.start)
    .map((part) =>
      part.text.length === part.end - part.start
        ? part.text.slice(Math.max(0, span.start - part.start), span.end - part.start)
        : part.text,
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A cell alone says nothing: its row's name goes before it, as the table shows it. */
function cellText(block: Block, span: Span): string {
  const text = visibleText(block.visible, span);
  return text === '' || block.cell === undefined ? '' : `${block.cell.row}: ${text}`;
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
