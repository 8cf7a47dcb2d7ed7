import { WORD_LISTS } from '../../src/text/english.ts';
import type { Random } from './seeded-random.ts';

/** The long tail of a vocabulary: most words of it are used once or twice, a few often. */
export interface RareWords {
  /** A word for a corpus whose tail may have `most` distinct words by now: a new one, or one that was drawn before. */
  readonly draw: (most: number) => string;
}

/** The share of new words that no dictionary has: names, products, jargon (0 to 1). */
const INVENTED = 0.25;
/** Shorter words of the lists are mostly abbreviations. */
const MIN_CHARS = 4;

/** Words that are none of `taken`. Words come again as they came before, and so their frequencies follow Zipf's law. */
export function rareWords(taken: ReadonlySet<string>, random: Random): RareWords {
  const english = random.shuffle(
    [...new Set(WORD_LISTS.flat())].filter(
      (word) => word.length >= MIN_CHARS && /^[a-z]+$/.test(word) && !taken.has(word),
    ),
  );
  const known = new Set([...taken, ...english]);
  const invent = (): string => {
    for (;;) {
      const word = inventWord(random);
      if (known.has(word)) continue;
      known.add(word);
      return word;
    }
  };
  /** Every use so far: picking one of them evenly picks frequent words more often. */
  const uses: string[] = [];
  let distinct = 0;
  const draw = (most: number): string => {
    const again = distinct < most ? undefined : random.pick(uses);
    const word = again ?? (random.chance(INVENTED) ? undefined : english.pop()) ?? invent();
    if (again === undefined) distinct++;
    uses.push(word);
    return word;
  };
  return { draw };
}

const ONSETS = 'b bl br c cl cr d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u ai ea io oo'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 'l', 's', 'm', 'x', 'nd', 'rt'];

/** Pronounceable, of two or three syllables. */
function inventWord(random: Random): string {
  const syllables = 2 + Math.floor(random.next() * 2);
  return Array.from({ length: syllables }, () =>
    [ONSETS, VOWELS, CODAS].map((sounds) => random.pick(sounds)).join(''),
  ).join('');
}
