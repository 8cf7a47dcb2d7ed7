import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';

const texts = (text: string): readonly string[] => words(text).map((word) => word.text);

describe('words', () => {
  it.each<[string, string, readonly string[]]>([
    ['are in lower case', 'The CIO leads', ['the', 'cio', 'leads']],
    ['lose a possessive s', "the CIO's pay", ['the', 'cio', 'pay']],
    ['lose a possessive s after a curly apostrophe', 'the CIO’s pay', ['the', 'cio', 'pay']],
    ['lose the apostrophe of a possessive plural', "executives' pay", ['executives', 'pay']],
    ['keep an inner apostrophe, made straight', 'don’t ask', ["don't", 'ask']],
    ['are the two parts of a hyphenated word', 'day-to-day C-suite', ['day', 'to', 'day', 'c', 'suite']],
    ['are the two parts around a dash or slash', 'CIO/CTO—both', ['cio', 'cto', 'both']],
    ['keep money and thousands together', 'earns $167,942.50', ['earns', '$167,942.50']],
    ['know three currencies', '$1 €20 £3k', ['$1', '€20', '£3k']],
    ['keep decimals together', '1.5 times', ['1.5', 'times']],
    ['end a figure before a comma that follows it', '3,000, and more', ['3,000', 'and', 'more']],
    ['may begin with digits', '1980s 401k', ['1980s', '401k']],
    ['split an ampersand', 'R&D', ['r', 'd']],
    ['are letters of any script', 'naïve Übung Ελλάδα', ['naïve', 'übung', 'ελλάδα']],
  ])('%s: %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('know whether they begin with a capital', () => {
    expect(words('The cio Älter 5x').map((word) => word.capitalised)).toEqual([true, false, true, false]);
  });

  it('stand in order, each where it was cut from', () => {
    const part = fc.constantFrom(
      ...['CIO’s', "don't", '$1,000.5', 'R&D', ' ', '-', '.', ',', '\n', "'", '€', '😀', 'ß'],
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'")).toContain(word.text);
          expect(text.slice(last, word.start)).not.toMatch(/\p{L}/u);
          last = word.end;
        }
        expect(text.slice(last)).not.toMatch(/\p{L}/u);
      }),
    );
  });
});

describe('a word of more letters than any has', () => {
  it.each(['s', 'ing', 'ed', 'izing'])('is its own base form and stem, at once: “aaa…%s”', (ending) => {
    const endless = `${'a'.repeat(200_000)}${ending}`;
    const start = performance.now();
    expect(words(endless)).toEqual([
      { text: endless, stem: endless, base: endless, start: 0, end: endless.length, capitalised: false },
    ]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('there are no words in', () => {
  it.each(['', ' ', '?!…', '$', "'", '😀', '—'])('“%s”', (text) => {
    expect(words(text)).toEqual([]);
  });
});
