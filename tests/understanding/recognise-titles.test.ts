import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { endOfTitle, titlePattern } from '../../src/understanding/recognise-titles.ts';

/** The title of this pattern at the beginning of the text; a capital letter marks a word that may not be open. */
function titleAt(title: string, text: string): string | undefined {
  const said = words(text);
  const pattern = titlePattern(title);
  if (pattern === undefined) return undefined;
  const to = endOfTitle(said, 0, pattern, (at) => said[at]?.capitalised === false);
  return to === undefined ? undefined : text.slice(0, said[to - 1]?.end);
}

it('a title with an open part is a pattern, one without is none', () => {
  expect(titlePattern('chief * officers')).toEqual({ before: ['chief'], after: ['officer'] });
  expect(titlePattern('VP of *')).toEqual({ before: ['vp', 'of'], after: [] });
  expect(titlePattern('scrum master')).toBeUndefined();
});

describe('a title ends', () => {
  it.each<[string, string, string, string]>([
    ['after the word behind its open part', 'chief * officer', 'chief joy officer pay', 'chief joy officer'],
    ['so too in the plural', 'chief * officer', 'chiefs joy officers', 'chiefs joy officers'],
    ['after two open words at most', 'chief * officer', 'chief guest joy officer', 'chief guest joy officer'],
    ['after the first open word where nothing follows it', 'VP of *', 'vp of garden tools', 'vp of garden'],
  ])('%s: %s in "%s"', (_, title, text, expected) => {
    expect(titleAt(title, text)).toBe(expected);
  });
});

describe('there is no title', () => {
  it.each<[string, string, string]>([
    ['where another word begins', 'chief * officer', 'the joy officer'],
    ['where three words are between', 'chief * officer', 'chief of guest joy officer'],
    ['where no word is between', 'chief * officer', 'chief officer'],
    ['where a word between may not be open', 'chief * officer', 'chief The officer'],
    ['where the text ends', 'VP of *', 'vp of'],
  ])('%s: %s in "%s"', (_, title, text) => {
    expect(titleAt(title, text)).toBeUndefined();
  });
});
