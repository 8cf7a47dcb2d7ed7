import type { Word } from '../text/words.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { range } from './recognise-roles.ts';

const OWNERS: ReadonlySet<string> = new Set(['my', 'our', 'your', 'their']);
/** Base forms of verbs by which somebody is quoted. */
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'said',
  'ask',
  'think',
  'claim',
  'wonder',
  'told',
  'tell',
  'insist',
  'reckon',
  'believ',
  'argu',
  'want',
]);
const MAX_SPEAKER_WORDS = 3;

/**
 * Indexes of the words that say who is speaking and not what is asked: "my boss says …", "our CFO asks: …". A role
 * named there is not the one that the question is about.
 */
export function recogniseSpeaker(said: readonly Word[]): ReadonlySet<number> {
  for (const [at, word] of said.entries()) {
    // Somebody is asked about: "what does my CTO say …".
    if (QUESTION_WORDS.has(word.text)) return new Set();
    if (!OWNERS.has(word.text)) continue;
    for (let length = 1; length <= MAX_SPEAKER_WORDS; length++) {
      const verb = said[at + length + 1];
      if (verb !== undefined && SAYING.has(verb.base) && said.length - (at + length + 2) >= MIN_CLAIM_WORDS)
        return new Set(range(at, at + length + 2));
    }
    break;
  }
  return new Set();
}

/** "My boss wants a CTO" is about what is wanted; "my boss wants to know what a CTO does" is not. */
const MIN_CLAIM_WORDS = 3;
