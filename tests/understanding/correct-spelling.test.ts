import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { allowedEdits, editDistance } from '../../src/text/near.ts';
import { words } from '../../src/text/words.ts';
import { correctSpelling } from '../../src/understanding/correct-spelling.ts';
import { buildKnowledgeFiles, knowledgeOf } from '../support/knowledge-files.ts';
import { languageOf } from '../support/shipped-understanding.ts';

const language = languageOf(knowledgeOf(buildKnowledgeFiles()));
const corrected = (text: string): string =>
  correctSpelling(words(text), language)
    .said.map((word) => word.text)
    .join(' ');

describe('a misspelt word is read as the nearest one of the folder', () => {
  it.each<[string, string, string]>([
    ['a letter left out', 'infrastucture of the CIO', 'infrastructure of the cio'],
    ['letters swapped', 'the netwrok', 'the network'],
    ['two slips in a long word', 'the infrastrucutre plann', 'the infrastructure plann'],
    ['several words', 'cheif tecnology oficer', 'chief technology officer'],
    ['letters swapped, with a capital in mid-sentence', 'the Cheif left', 'the chief left'],
    ['a long word with a capital in mid-sentence', 'our Infrastucture', 'our infrastructure'],
  ])('%s: %s', (_, text, expected) => {
    expect(corrected(text)).toBe(expected);
  });

  it('with its stem and base form, in its place, and the correction is told', () => {
    const { said, corrections } = correctSpelling(words('our netwroks'), language);
    const [network] = words('network');
    expect(said[1]).toMatchObject({ stem: network?.stem, base: network?.base, start: 4, end: 12 });
    expect(corrections).toEqual([{ text: 'netwroks', why: 'read as "network"' }]);
  });
});

describe('a word is left as it is', () => {
  it.each<[string, string]>([
    ['that is English', 'chef'],
    ['that is English, in another form', 'foxes'],
    ['to which nothing is near', 'blarg'],
    ['too short to tell', 'cxo'],
    ['near to a very short word only', 'ctoo'],
    ['that holds a digit', 'network1'],
    ['that begins with another letter', 'metwork'],
    ['that may be a name', 'our Boxs'],
  ])('%s: %s', (_, text) => {
    expect(correctSpelling(words(text), language)).toEqual({ said: words(text), corrections: [] });
  });
});

it('a correction keeps the first letter and changes no more letters than a slip does', () => {
  const slip = fc
    .tuple(
      fc.constantFrom('network', 'technology', 'executive', 'priority'),
      fc.nat(),
      fc.string({ maxLength: 2 }),
    )
    .map(([word, at, typed]) => {
      const place = 1 + (at % (word.length - 1));
      return word.slice(0, place) + typed + word.slice(place + 1);
    });
  fc.assert(
    fc.property(slip, (text) => {
      const before = words(text);
      const { said } = correctSpelling(before, language);
      expect(said.map(({ start, end }) => [start, end])).toEqual(
        before.map(({ start, end }) => [start, end]),
      );
      for (const [at, word] of said.entries()) {
        const written = before[at]?.text ?? '';
        expect(word.text.slice(0, 1)).toBe(written.slice(0, 1));
        expect(editDistance(word.text, written)).toBeLessThanOrEqual(allowedEdits(written.length));
      }
    }),
  );
});
