import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Span } from '../../src/knowledge/model.ts';
import { MAX_QUESTION_CHARS } from '../../src/text/normalise.ts';
import { words } from '../../src/text/words.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import { goldenQuestions } from '../support/golden-questions.ts';
import { understand } from '../support/shipped-understanding.ts';

/** Spans of what was found; what was assumed and not said has none. */
function spansOf({
  roles,
  unknownRoles,
  aspects,
  hintedAspects,
  contentWords,
}: Understanding): readonly Span[] {
  return [...roles, ...unknownRoles, ...aspects, ...hintedAspects, ...contentWords].flatMap(
    ({ span }) => span ?? [],
  );
}

/** Every span is cut at words of the question, and the content words are what stands there. */
function expectSpansToSlice(understanding: Understanding): void {
  const { question, contentWords, discarded, halves } = understanding;
  const found = words(question);
  const starts = new Set(found.map(({ start }) => start));
  const ends = new Set(found.map(({ end }) => end));
  for (const { start, end } of spansOf(understanding)) {
    expect(start).toBeLessThan(end);
    expect(starts).toContain(start);
    expect(ends).toContain(end);
  }
  for (const { text, span } of contentWords) {
    const [word] = words(question.slice(span.start, span.end));
    const isMended = discarded.some((each) => each.text === word?.text && each.why === `read as "${text}"`);
    expect(isMended ? text : word?.text).toBe(text);
  }
  for (const { value, span } of understanding.unknownRoles)
    expect(question.slice(span?.start, span?.end)).toBe(value);
  for (const half of halves ?? []) expectSpansToSlice(half);
}

const VOCABULARY = [
  'CIO',
  'the CTO',
  'C.E.O.',
  'cheif',
  'tecnology',
  'officer',
  'head of IT',
  'salary',
  'report to',
  'vs',
  'and',
  'who',
  'does',
  'not',
  'what about',
  'my boss says',
  'how many',
  'in Germany',
  '2015',
  'R&D',
  'VP of sales',
];

const SLACK_MARKUP = [
  '<@U123>',
  '<!channel>',
  '<#C1|general>',
  '*bold*',
  '`code`',
  '&lt;b&gt;',
  ':tada:',
  '<https://x.y|z>',
];

const STRANGE = [
  '\u200B',
  '\u200F\u202E',
  'مدير تقنية المعلومات',
  'מנהל',
  '👩‍💻',
  '🇩🇪',
  'é',
  'e\u0301',
  'ﬁ',
  'Ⅳ',
  '\uD800',
  '\uFEFF',
  '\0',
  '\n\n',
  '\t',
  '情報',
  'İ',
  'ß',
  '’s',
  '…',
  '—',
  '$1,000.50',
];

/** Words of the vocabulary among markup, strange characters and random text, in any order. */
const anyQuestion = fc
  .array(
    fc.oneof(fc.constantFrom(...VOCABULARY, ...SLACK_MARKUP, ...STRANGE), fc.string({ unit: 'binary' })),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join(' '));

describe('what was found slices back into the question', () => {
  it.each(goldenQuestions)('$q', ({ q }) => {
    expectSpansToSlice(understand(q));
  });

  it('in any text', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => expectSpansToSlice(understand(question))),
      { numRuns: 120 },
    );
  });
});

describe('a role that was found is found again in its span', () => {
  it.each(goldenQuestions)('$q', ({ q }) => {
    const { question, roles } = understand(q);
    for (const { value, span } of roles) {
      const again = understand(question.slice(span?.start, span?.end));
      expect(again.roles.map((mention) => mention.value.id)).toContain(value.id);
    }
  });
});

describe('any text', () => {
  it('is understood, the same way every time, with any question before it', () => {
    fc.assert(
      fc.property(anyQuestion, fc.option(anyQuestion, { nil: undefined }), (question, previous) => {
        expect(understand(question, previous)).toEqual(understand(question, previous));
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, string]>([
    ['40,000 characters of one word', 'a'.repeat(40_000)],
    ['40,000 characters of role names', 'CIO vs CTO '.repeat(4_000)],
    ['40,000 spaces and a role', `${' '.repeat(40_000)}CIO`],
    ['40,000 opening brackets', '('.repeat(40_000)],
    ['40,000 dotted letters', 'c.'.repeat(20_000)],
    ['40,000 apostrophes', "CIO'".repeat(10_000)],
    ['40,000 joined questions', 'who is it and who is it '.repeat(2_000)],
    ['40,000 emoji', '👩‍💻'.repeat(8_000)],
  ])('of great length is cut, and quickly: %s', (_, question) => {
    const started = performance.now();
    const understood = understand(question, question);
    expect(performance.now() - started).toBeLessThan(MAX_MS);
    expect(understood.question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
  });

  it.each<[string, string]>([
    ['between its letters, zero width', 'what does the C\u200BI\u200BO do'],
    ['around it, a change of direction', 'what does the \u202ECIO\u202C do'],
    ['around it, a right-to-left sentence', 'ماذا يفعل CIO ؟'],
    ['around it, emoji', '👩‍💻CIO🚀'],
    ['around it, Slack’s bold', 'what does the *CIO* do'],
    ['around it, Slack’s code', 'what does the `CIO` do'],
    ['before it, a mention', '<@U123> CIO'],
    ['in it, letters of full width', 'ＣＩＯ'],
  ])('hides no role: %s', (_, question) => {
    expect(understand(question).roles.map(({ value }) => value.id)).toEqual(['CIO']);
  });
});

/** Generous: a question takes a few milliseconds, a regular expression that backtracks takes minutes. */
const MAX_MS = 5_000;
