import { describe, expect, it } from 'vitest';

import { isEnglishWord } from '../../src/text/english.ts';

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
});
