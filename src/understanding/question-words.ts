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

/** Questions that begin so are about one thing, however many roles they name. */
export const ONE_MATTER: ReadonlySet<string> = new Set([
  ...['why', 'when', 'should', 'shall', 'can', 'could', 'may', 'must'],
]);

/** Any of the words of a question, for a regular expression. */
export const ANY_QUESTION_WORD = [...INTERROGATIVES, ...AUXILIARIES, ...MODALS].join('|');
