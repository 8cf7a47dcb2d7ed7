/** A figure with its unit, as a range; a single number is a range of one. */
export interface Figure {
  /** `$`, `%`, `years`, `people`; with what it is paid for: `£ a month`. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** As it stands in the text. */
  readonly text: string;
}

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
    ...{ twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 },
  }),
);
const MULTIPLES: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, billion: 1e9 }),
);
const NUMBER = `(?:\\d[\\d,]*(?:\\.\\d+)?|${[...NUMBER_WORDS.keys()].join('|')})`;
const MULTIPLE = `(?:\\s?(?:k|m|thousand|million|billion)\\b)?`;
const FIGURE = new RegExp(
  `(?<![\\w.,])([$€£]?)\\s?(${NUMBER})(${MULTIPLE})(?:\\s?(?:-|–|to|and|or)\\s?[$€£]?(${NUMBER})(${MULTIPLE}))?(?![\\d\\p{L}])\\s?(%|per ?cent|(?!(?:an?|per|each)\\s)\\p{L}+)?(\\s?(?:an?|per|each)\\s(?:hour|day|week|month))?`,
  'giu',
);
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:%|per ?cent|percent)$/i, '%'],
  [/^euros?$/i, '€'],
  [/^dollars?$/i, '$'],
  [/^pounds?$/i, '£'],
  [/^(?:people|persons|staff|employees|colleagues|engineers|developers|nurses|lawyers)$/i, 'people'],
  [/^(?:years?|months?|weeks?|days?|hours?)$/i, ''],
];

/** "Everything over $25,000" draws a line, and measures nothing. */
const THRESHOLD = /\b(?:over|above|beyond|below|under)\s*$/i;

/** The figures of a text that have a unit, in order. A bare number ("grade 7", "2021") is none, nor is a threshold. */
export function figuresIn(text: string): readonly Figure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    if (THRESHOLD.test(text.slice(0, match.index))) return [];
    const [whole, currency = '', first = '', times, second, timesAfter, word = '', per = ''] = match;
    const unit = currency === '' ? unitOf(word) : currency;
    if (unit === undefined) return [];
    // "$5 to $88k" is in thousands on both sides.
    const high = amountOf(second ?? first, second === undefined ? times : timesAfter);
    const low = amountOf(first, times === '' && second !== undefined ? timesAfter : times);
    const shown = currency === '' ? whole : whole.slice(0, whole.length - word.length - per.length);
    return [
      {
        unit: `${unit} ${per.trim().toLowerCase()}`.trim(),
        low: Math.min(low, high),
        high: Math.max(low, high),
        text: shown.trim(),
      },
    ];
  });
}

function unitOf(word: string): string | undefined {
  const known = UNITS.find(([pattern]) => pattern.test(word));
  return known === undefined ? undefined : known[1] || `${word.toLowerCase().replace(/s$/, '')}s`;
}

function amountOf(number: string, multiple = ''): number {
  const value = NUMBER_WORDS.get(number.toLowerCase()) ?? Number(number.replaceAll(',', ''));
  return value * (MULTIPLES.get(multiple.trim().toLowerCase()) ?? 1);
}
