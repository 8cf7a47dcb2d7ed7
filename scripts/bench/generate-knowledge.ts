import type { Knowledge, SourceDocument, Statement } from '../../src/knowledge/model.ts';
import { words } from '../../src/text/words.ts';
import { type RareWords, rareWords } from './rare-words.ts';
import { type Random, seededRandom } from './seeded-random.ts';

/** Statements of a generated document; the shipped ones have 39 to 102. */
const DOCUMENT_STATEMENTS = 60;
/** The share of a statement's content words that are swapped: so many that few statements are near-duplicates. */
const SWAPPED = 0.7;
/** The share of swapped words that become a rare word; the others become a word of the shipped folder. */
const RARE = 0.3;
/** The share of the latter that come from statements about the same roles and aspect, the others from anywhere. */
const SAME_TOPIC = 0.5;
/** Heaps' law: the vocabulary of n statements grows as n to this power (English text: 0.4 to 0.6). */
const HEAPS = 0.5;
/** What every generated statement's line has before its text: "- ". */
const BULLET_CHARS = 2;
/** The front matter and headings that a file of generated statements would begin with. */
const FRONT_LINES = 12;
const FRONT_CHARS = 250;

/** A text as a form to fill in: the parts that stay, and between them the words to swap. */
type Form = readonly (string | Slot)[];
interface Slot {
  readonly word: string;
  readonly capitalised: boolean;
}

/**
 * Knowledge of `count` statements: the shipped ones unchanged, then others made from them, in documents of their own.
 * Each of these has the roles, aspects, headings and sentence of a shipped one, with most content words swapped for
 * other words of the same folder, at their frequencies, or for rare ones, of which there are the more the larger the
 * corpus; a word that a statement has several times becomes the same word each time. It has no learned term: that
 * belongs to the statements that it was made for. The same for the same arguments. Throws RangeError for fewer than the
 * shipped statements.
 */
export function generateKnowledge(shipped: Knowledge, count: number, seed: number): Knowledge {
  if (count < shipped.statements.length)
    throw new RangeError(
      `${count} statements cannot hold the ${shipped.statements.length} shipped ones; ask for more`,
    );
  const random = seededRandom(seed);
  const swapFor = swapsFrom(shipped, random);
  const statements: Statement[] = [...shipped.statements];
  const documents: SourceDocument[] = [...shipped.documents];
  while (statements.length < count) {
    const document = generatedDocument(documents.length - shipped.documents.length + 1);
    documents.push(document);
    const size = Math.min(DOCUMENT_STATEMENTS, count - statements.length);
    const templates = random
      .shuffle(shipped.statements)
      .slice(0, size)
      .sort((a, b) => a.position - b.position);
    const sections = new Map<string, string>();
    let start = FRONT_CHARS;
    for (const [index, template] of templates.entries()) {
      const total = statements.length;
      const section = sections.get(template.section) ?? swapFor(template, total)(template.section);
      sections.set(template.section, section);
      const text = swapFor(template, total)(template.text);
      start += BULLET_CHARS;
      const statement: Statement = {
        ...template,
        id: `${document.id}-${index + 1}`,
        text,
        span: { start, end: start + text.length },
        line: FRONT_LINES + index,
        document,
        section,
        position: total,
      };
      statements.push(statement);
      start += text.length + 1;
    }
  }
  return { ...shipped, documents, statements, learned: undefined };
}

function generatedDocument(number: number): SourceDocument {
  const id = `generated-${number}`;
  const title = `Generated document ${number}`;
  return { id, title, shortTitle: title, about: 'Made for measuring.', file: `documents/${id}.md` };
}

/** The words to swap others for, each as often as it is used. */
interface Donated {
  readonly everywhere: readonly string[];
  readonly byTopic: ReadonlyMap<string, readonly string[]>;
}

/**
 * For one statement made from a shipped one, a text with most of its content words swapped: the same words alike.
 * `total` statements precede it in the corpus.
 */
type SwapFor = (template: Statement, total: number) => (text: string) => string;

function swapsFrom(shipped: Knowledge, random: Random): SwapFor {
  const { statements } = shipped;
  const kept = keptWords(shipped);
  const formOf = formsWithout(kept);
  const { everywhere, byTopic } = donatedBy(statements, formOf);
  const vocabulary = new Set(statements.flatMap(({ text }) => words(text).map((word) => word.text)));
  const rare: RareWords = rareWords(new Set([...vocabulary, ...kept]), random);
  return (template, total) => {
    const growth = (total / statements.length) ** HEAPS;
    const mostRare = vocabulary.size * (growth - 1);
    const swapped = new Map<string, string>();
    const swap = (word: string): string => {
      if (!random.chance(SWAPPED)) return word;
      if (random.chance(RARE)) return rare.draw(mostRare);
      const topic = random.chance(SAME_TOPIC) ? byTopic.get(topicOf(template)) : undefined;
      return random.pick(topic ?? everywhere) ?? word;
    };
    return (text) =>
      formOf(text)
        .map((part) => {
          if (typeof part === 'string') return part;
          const word = swapped.get(part.word) ?? swap(part.word);
          swapped.set(part.word, word);
          return part.capitalised ? word.charAt(0).toUpperCase() + word.slice(1) : word;
        })
        .join('');
  };
}

function donatedBy(statements: readonly Statement[], formOf: (text: string) => Form): Donated {
  const everywhere: string[] = [];
  const byTopic = new Map<string, string[]>();
  for (const statement of statements) {
    const donated = formOf(statement.text).flatMap((part) => (typeof part === 'string' ? [] : [part.word]));
    everywhere.push(...donated);
    byTopic.set(topicOf(statement), [...(byTopic.get(topicOf(statement)) ?? []), ...donated]);
  }
  return { everywhere, byTopic };
}

function topicOf({ roles, aspects }: Statement): string {
  return `${roles.join(' ')}: ${aspects[0]}`;
}

/** Words that stay where they are: stop words carry the grammar, and the words of roles decide whom a text names. */
function keptWords({ language, roles, titles }: Knowledge): ReadonlySet<string> {
  const named = [...roles.flatMap(({ id, name, aliases }) => [id, name, ...aliases]), ...titles];
  return new Set([...language.stopWords, ...named.flatMap((name) => words(name).map(({ text }) => text))]);
}

/** Texts as forms, each taken apart once. Figures stay too, so that a statement with a number still has one. */
function formsWithout(kept: ReadonlySet<string>): (text: string) => Form {
  const known = new Map<string, Form>();
  return (text) => {
    const form = known.get(text) ?? cutForm(text, kept);
    known.set(text, form);
    return form;
  };
}

function cutForm(text: string, kept: ReadonlySet<string>): Form {
  const form: (string | Slot)[] = [];
  let end = 0;
  for (const word of words(text)) {
    if (kept.has(word.text) || !/^\p{L}+$/u.test(word.text)) continue;
    form.push(text.slice(end, word.start), { word: word.text, capitalised: word.capitalised });
    end = word.end;
  }
  return [...form, text.slice(end)];
}
