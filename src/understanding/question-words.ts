/** Every list of question words is here: what begins a question, and what kind of question it then is. */
export const INTERROGATIVES = ['what', 'which', 'who', 'whom', 'whose', 'how', 'why', 'when', 'where'];
const AUXILIARIES = ['is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have'];
const MODALS = ['can', 'could', 'should', 'shall', 'would', 'will', 'may', 'must'];
const CONTRACTED = [
  ...["who's", "what's", "who'd", 'whats', 'whos'],
  ...["isn't", "aren't", "doesn't", "don't", "shouldn't"],
];

/** Words with which a direct question begins. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...INTERROGATIVES,
  ...AUXILIARIES,
  ...MODALS,
  ...CONTRACTED,
]);

/** With one of these first, a question is answered by yes or no. */
export const YES_NO: ReadonlySet<string> = new Set([...AUXILIARIES, ...MODALS, ...CONTRACTED.slice(5)]);

/** Any of the words of a question, for a regular expression. */
export const ANY_QUESTION_WORD = [...INTERROGATIVES, ...AUXILIARIES, ...MODALS].join('|');

/** Stop words that show what is asked: kept among the terms of a question (`Frame.terms`). */
export const TELLING_STOP_WORDS: ReadonlySet<string> = new Set([
  ...['who', 'why', 'when', 'how', 'many', 'much', 'more', 'most', 'not', 'both', 'other'],
  ...['above', 'below', 'under', 'over'],
]);

/** Stand for what was said before. */
export const POINTERS: ReadonlySet<string> = new Set(['it', 'that', 'this', 'them', 'those', 'these']);
