import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_QUESTION_CHARS, normalise } from '../../src/text/normalise.ts';

describe('normalise', () => {
  it.each<[string, string, string]>([
    ['full-width letters are letters', 'ＣＩＯ', 'CIO'],
    ['a ligature is its letters', 'ﬁnance', 'finance'],
    ['mathematical letters, as people paste them for bold', '𝐂𝐓𝐎', 'CTO'],
    ['a letter and its accent are one character', 'cafe\u0301', 'café'],
    ['curly single quotes', '‘what’s it’', "'what's it'"],
    ['an acute accent or a grave one typed for an apostrophe', 'don´t don`t', "don't don't"],
    ['a modifier letter and a prime for an apostrophe', 'donʼt don′t', "don't don't"],
    ['curly, low and angle double quotes', '“a” „b” «c»', '"a" "b" "c"'],
    ['a double prime', '5″', '5"'],
    ['dashes of every length, and the minus sign', 'a—b – c ‑ d − e', 'a-b - c - d - e'],
    ['acronyms with dots, with or without the last', 'C.T.O. or C.I.O', 'CTO or CIO'],
    ['an acronym with dots before other punctuation', 'the C.T.O.? Yes', 'the CTO? Yes'],
    ['a zero-width character within a word', 'C\u200BI\u200DO\uFEFF', 'CIO'],
    ['a soft hyphen', 'infra\u00ADstructure', 'infrastructure'],
    ['marks that turn the direction of writing', '\u202Ecio\u202C \u2066cto\u2069', 'cio cto'],
    ['control characters', 'a\u0000b\u0007c\u009Fd', 'abcd'],
    ['private and unassigned code points', 'a\uE000b\u0378c', 'abc'],
    ['half of a surrogate pair, which no encoding could carry', 'x\uD83D y\uDE00', 'x y'],
    ['line breaks, tabs and wide spaces are single spaces', ' a\t\tb\r\n\n c\u3000d\u00A0e ', 'a b c d e'],
    ['nothing but white space', ' \n\t ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('keeps at most 1,000 characters of a question', () => {
    expect(MAX_QUESTION_CHARS).toBe(1000);
    expect(normalise('x'.repeat(40_000))).toBe('x'.repeat(1000));
  });

  it.each<[string, string, string]>([
    ['a pair across the border goes as a whole', `${'x'.repeat(999)}😀`, 'x'.repeat(999)],
    ['a pair before the border stays', `${'x'.repeat(998)}😀y`, `${'x'.repeat(998)}😀`],
    [
      'a pair that NFKC pushes across the border goes as a whole: one ligature is 18 letters',
      `${'ﷺ'.repeat(55)}${'x'.repeat(9)}😀`,
      `${'ﷺ'.repeat(55).normalize('NFKC')}${'x'.repeat(9)}`,
    ],
    ['no space is left at the end', `${'x'.repeat(999)} y`, 'x'.repeat(999)],
  ])('cuts between characters: %s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('is one well-formed line within the limit, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(30), (text, maxChars) => {
        const line = normalise(text, maxChars);
        expect(line.length).toBeLessThanOrEqual(maxChars);
        expect(line.isWellFormed()).toBe(true);
        expect(line).toBe(line.trim());
        expect(line).not.toMatch(/[\n\r\t]| {2}|\p{Cc}/u);
      }),
    );
  });

  it.each([
    ['spaces', ' '.repeat(40_000)],
    ['a word among spaces', `${' '.repeat(20_000)}cio${' '.repeat(20_000)}`],
    ['letters with dots', 'a.'.repeat(20_000)],
    ['combining accents', '\u0301'.repeat(40_000)],
  ])('takes milliseconds for 40,000 characters of %s', (_, text) => {
    const start = performance.now();
    normalise(text);
    expect(performance.now() - start).toBeLessThan(20);
  });
});

describe('normalise leaves alone', () => {
  it.each<[string, string]>([
    ['decimals and versions', '3.5 and v. 2.0'],
    ['names with a dot inside', 'Node.js'],
    ['an ellipsis of dots and a dot between spaces', 'well... a . b'],
    ['capitals and accents', 'Ünïcode CIO'],
    ['emoji', 'cio 😀 🇬🇧'],
    ['money, ampersands and percent signs', '$167,942 R&D 20%'],
    ['right-to-left letters', 'מנהל מידע'],
  ])('%s', (_, text) => {
    expect(normalise(text)).toBe(text);
  });
});
