import { describe, expect, it } from 'vitest';

import { isEnglishWord, WORD_LISTS } from '../../src/text/english.ts';

describe('isEnglishWord', () => {
  it.each(['report', 'boss', 'salary', 'officer', 'weather', 'rank'])(
    'knows “%s”, which is no misspelling',
    (word) => {
      expect(isEnglishWord(word)).toBe(true);
    },
  );

  it.each(['salery', 'infrastrcuture', 'reprot', 'xyzzyq', '', 'constructor2', '__proto__'])(
    'does not know “%s”',
    (word) => {
      expect(isEnglishWord(word)).toBe(false);
    },
  );

  it('knows the first and the last word of every list, and each list is in the order that it is searched by', () => {
    for (const list of WORD_LISTS) {
      for (const word of [list.at(0), list.at(-1)]) expect(isEnglishWord(word ?? '')).toBe(true);
      expect(list.filter((word, at) => at > 0 && word <= (list[at - 1] ?? ''))).toEqual([]);
    }
  });
});
