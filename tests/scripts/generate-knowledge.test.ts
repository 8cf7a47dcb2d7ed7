import { describe, expect, it } from 'vitest';
import { generateKnowledge } from '../../scripts/bench/generate-knowledge.ts';
import { buildEngine } from '../../src/ask.ts';
import type { Statement } from '../../src/knowledge/model.ts';
import { words } from '../../src/text/words.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const shipped = shippedEngine.knowledge;
const COUNT = 3000;
const SEED = 7;
const generated = generateKnowledge(shipped, COUNT, SEED);
const made = generated.statements.slice(shipped.statements.length);

/** What share of statements each value has. */
function shares(statements: readonly Statement[], valuesOf: (statement: Statement) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const value of statements.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].map(([value, count]) => [value, count / statements.length]));
}

const wordsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ text }) => words(text).map((word) => word.text));
const vocabularyOf = (statements: readonly Statement[]) => new Set(wordsOf(statements));

describe('generated knowledge', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(generateKnowledge(shipped, COUNT, SEED)).toEqual(generated);
    expect(generateKnowledge(shipped, COUNT, SEED + 1).statements).not.toEqual(generated.statements);
  });

  it('has as many statements as were asked for, the shipped ones first and unchanged', () => {
    expect(generated.statements).toHaveLength(COUNT);
    expect(generated.statements.slice(0, shipped.statements.length)).toEqual(shipped.statements);
    expect(generateKnowledge(shipped, shipped.statements.length, SEED)).toEqual({
      ...shipped,
      learned: undefined,
    });
    expect(() => generateKnowledge(shipped, 1, SEED)).toThrow(RangeError);
  });

  it('gives every statement an id and a position of its own', () => {
    expect(new Set(generated.statements.map(({ id }) => id)).size).toBe(COUNT);
    expect(generated.statements.every(({ position }, index) => position === index)).toBe(true);
  });

  it('gives every document an id of its own and a few dozen statements', () => {
    expect(new Set(generated.documents.map(({ id }) => id)).size).toBe(generated.documents.length);
    const sizes = [...new Set(made.map(({ document }) => document))].map(
      (document) => made.filter((statement) => statement.document === document).length,
    );
    expect(Math.max(...sizes)).toBe(60);
    expect(sizes.length).toBe(Math.ceil(made.length / 60));
  });

  it('gives texts spans of their length that follow one another in their file', () => {
    for (const [index, { text, span, document, line }] of made.entries()) {
      expect(span.end - span.start).toBe(text.length);
      const last = made[index - 1];
      if (last === undefined || last.document !== document) continue;
      expect(span.start).toBeGreaterThan(last.span.end);
      expect(line).toBe(last.line + 1);
    }
  });

  it.each([
    { what: 'roles', valuesOf: ({ roles }: Statement) => roles },
    { what: 'named roles', valuesOf: ({ names }: Statement) => names },
    { what: 'aspects', valuesOf: ({ aspects }: Statement) => aspects },
    { what: 'lengths', valuesOf: ({ text }: Statement) => [`${Math.floor(words(text).length / 5)}`] },
  ])('has $what in nearly the shares of the shipped documents', ({ valuesOf }) => {
    const before = shares(shipped.statements, valuesOf);
    const after = shares(made, valuesOf);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [value, share] of before) expect(Math.abs((after.get(value) ?? 0) - share)).toBeLessThan(0.02);
  });

  it('says hardly anything twice', () => {
    expect(new Set(made.map(({ text }) => text)).size).toBeGreaterThan(0.97 * made.length);
  });

  it('swaps a word that a statement has several times for the same word each time', () => {
    const [shippedOne] = shipped.statements;
    if (shippedOne === undefined) throw new Error('there is no statement');
    const template = { ...shippedOne, text: 'Help the desk, and the desk will help.' };
    const few = generateKnowledge({ ...shipped, statements: [template] }, 200, SEED);
    const pairs = few.statements.map(({ text }) => {
      const [help, , desk, , , deskToo, , helpToo] = words(text).map((word) => word.text);
      expect([deskToo, helpToo]).toEqual([desk, help]);
      return `${help} ${desk}`;
    });
    expect(new Set(pairs).size).toBeGreaterThan(10);
  });

  it("has a vocabulary that grows with the square root of its size, as Heaps' law has it", () => {
    const growth = vocabularyOf(generated.statements).size / vocabularyOf(shipped.statements).size;
    const expected = Math.sqrt(COUNT / shipped.statements.length);
    expect(growth / expected).toBeGreaterThan(0.9);
    expect(growth / expected).toBeLessThan(1.1);
  });

  it('has a long tail: of the words that are new, most are used once or twice', () => {
    const known = vocabularyOf(shipped.statements);
    const uses = new Map<string, number>();
    for (const text of wordsOf(made)) if (!known.has(text)) uses.set(text, (uses.get(text) ?? 0) + 1);
    const rare = [...uses.values()].filter((count) => count <= 2).length;
    expect(rare / uses.size).toBeGreaterThan(0.5);
    expect(Math.max(...uses.values())).toBeGreaterThan(10);
  });

  it('keeps every disagreement, and answers questions', () => {
    expect(generated.disagreements).toEqual(shipped.disagreements);
    expect(buildEngine(generated).ask('Who does the CIO report to?').kind).not.toBe('no_answer');
  });

  it('has nothing learned: that belongs to the shipped statements alone', () => {
    expect(generated.learned).toBeUndefined();
  });
});
