import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Span } from '../../src/knowledge/model.ts';
import { MAX_QUESTION_CHARS } from '../../src/text/normalise.ts';
import { words } from '../../src/text/words.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import type { Turn } from '../../src/understanding/resolve.ts';
import { goldenQuestions } from '../support/golden-questions.ts';
import { read, resolve } from '../support/shipped-understanding.ts';

const sliceOf = ({ question }: Frame, span: Span): string => question.slice(span.start, span.end);

/** What stands elsewhere in the question than the frame says, one line each. */
function misplaced(frame: Frame): readonly string[] {
  const { question, corrections } = frame;
  const found = words(question);
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  const mentions = [
    ...[frame.roles, frame.unknownRoles, frame.aspects, frame.hintedAspects],
    ...[frame.words, frame.conditions, frame.sources],
  ].flat();
  const notCut = mentions
    .flatMap(({ span }) => span ?? [])
    .filter(({ start, end }) => start >= end || !starts.has(start) || !ends.has(end));
  const isCorrected = (written: string, text: string): boolean =>
    corrections.some((each) => each.text === words(written)[0]?.text && each.why === `read as "${text}"`);
  const otherWords = frame.words.filter(
    ({ text, written, span }) =>
      written !== sliceOf(frame, span) || (words(written)[0]?.text !== text && !isCorrected(written, text)),
  );
  const otherTitles = frame.unknownRoles.filter(
    ({ value, span }) => span !== undefined && value !== sliceOf(frame, span),
  );
  const otherRoles = frame.roles.filter(
    ({ value, span }) =>
      span !== undefined && !read(sliceOf(frame, span)).roles.some((again) => again.value === value),
  );
  return [
    ...notCut.map((span) => `${question}: cut within a word: ${sliceOf(frame, span)}`),
    ...otherWords.map(({ text }) => `${question}: word ${text}`),
    ...otherTitles.map(({ value }) => `${question}: title ${value}`),
    ...otherRoles.map(({ value }) => `${question}: role ${value.id}`),
    ...(frame.parts ?? []).flatMap(misplaced),
  ];
}

it('what was found in a question stands where the frame says, and is found there again', () => {
  expect(goldenQuestions.length).toBeGreaterThan(0);
  for (const { q } of goldenQuestions) expect(misplaced(read(q))).toEqual([]);
});

const VOCABULARY = [
  ...['CIO', 'the CTO', 'C.E.O.', 'cheif', 'tecnology', 'officer', 'head of IT', 'VP of sales'],
  ...['salary', 'report to', 'vs', 'and', 'who', 'does', 'not', 'what about', 'which of them', 'he'],
  ...['my boss says', 'how many', 'in Lisbon', '2015', 'R&D', 'more', 'thanks', 'the other one', 'BMC'],
];
const SLACK_MARKUP = [
  ...['<@U123>', '<!channel>', '<#C1|general>', '*bold*', '`code`', '&lt;b&gt;', ':tada:'],
  ...['<https://x.y|z>'],
];
const STRANGE = [
  ...['\u200B', '\u200F\u202E', 'مدير تقنية المعلومات', 'מנהל', '👩‍💻', '🇩🇪', 'é', 'e\u0301', 'ﬁ', 'Ⅳ'],
  ...['\uD800', '\uFEFF', '\0', '\n\n', '\t', '情報', 'İ', 'ß', '’s', '…', '—', '$1,000.50'],
];
/** Words of the vocabulary among markup, strange characters and random text, in any order; now and then far too long. */
const anyQuestion = fc
  .tuple(
    fc.array(
      fc.oneof(fc.constantFrom(...VOCABULARY, ...SLACK_MARKUP, ...STRANGE), fc.string({ unit: 'binary' })),
      { maxLength: 20 },
    ),
    fc.constantFrom(1, 1, 1, 500),
  )
  .map(([parts, times]) => `${parts.join(' ')} `.repeat(times));

it('any text is read without an error, the same way every time, after any question', () => {
  fc.assert(
    fc.property(anyQuestion, anyQuestion, (question, before) => {
      const frame = read(question);
      expect(frame.question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
      expect(misplaced(frame)).toEqual([]);
      const roles = read(before).roles.map(({ value }) => value);
      const frameBefore = resolve(read(before), undefined);
      const turn: Turn = { frame: frameBefore, answered: roles, recent: roles, together: roles };
      expect(resolve(read(question), turn)).toEqual(resolve(frame, turn));
    }),
    { numRuns: 80 },
  );
});
