import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sentences } from '../../src/text/sentences.ts';

const cut = (text: string): readonly string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences end', () => {
  it.each<[string, string, readonly string[]]>([
    ['at full stops', 'The CIO leads. The CTO builds.', ['The CIO leads.', 'The CTO builds.']],
    ['at question and exclamation marks', 'Is it? It is! Yes.', ['Is it?', 'It is!', 'Yes.']],
    ['after a closing quote', '“It leads.” They agree.', ['“It leads.”', 'They agree.']],
    [
      'after a word that is also an abbreviation',
      'The answer is no. They agree.',
      ['The answer is no.', 'They agree.'],
    ],
    ['after figures', 'It was 2021. It paid $1.5 million.', ['It was 2021.', 'It paid $1.5 million.']],
    ['at the end, with or without a full stop', 'One. Two', ['One.', 'Two']],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  it('have no white space around them', () => {
    expect(cut('  One.  \n Two. ')).toEqual(['One.', 'Two.']);
  });
});

describe('sentences do not end', () => {
  it.each<[string, string]>([
    ['after e.g.', 'They run systems, e.g. Servers.'],
    ['after i.e.', 'The CIO, i.e. IT’s head, leads.'],
    ['after vs.', 'It is CIO vs. CTO.'],
    ['after etc. within a sentence', 'Servers, networks, etc. Are run.'],
    ['after a title', 'Dr. Haake and Ms. Vocetka agree.'],
    ['after the form of a company', 'Acme Inc. Pays more.'],
    ['after approx. and before a figure', 'It takes approx. 15 years.'],
    ['after “no.” before a number', 'It stands in no. 4 of the list.'],
    ['in a figure', 'It pays $1.5 million.'],
    ['after an ellipsis, which may stand for words left out', 'The CIO … They said.'],
    ['in a name with dots', 'U.S. firms pay more.'],
    ['where an editor wrapped a line', 'The CIO leads\nthe IT department\r\nof a company.'],
  ])('%s', (_, text) => {
    expect(cut(text)).toEqual([text]);
  });

  it.each(['', ' ', '\n\n'])('in a text without words: %j', (text) => {
    expect(sentences(text)).toEqual([]);
  });
});

describe('sentences together', () => {
  it('hold every visible character, in order and once', () => {
    const part = fc.constantFrom(
      'The CIO',
      ' leads',
      '. ',
      '? ',
      'e.g. ',
      'no. 4',
      '\n',
      '…',
      '“',
      '” ',
      '😀',
      '1.5',
      'vs. ',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of sentences(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});
