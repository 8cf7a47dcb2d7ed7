/** Words with which a direct question begins: interrogatives, auxiliary and modal verbs. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...['what', 'when', 'where', 'who', 'whom', 'whose', 'which', 'how', 'why', "who's", "what's", "who'd"],
  ...['whats', 'whos', 'is', 'are', 'was', 'were', 'do', 'does', 'did', 'has', 'have', 'can', 'could'],
  ...['should', 'shall', 'would', 'will', 'may', 'must', "isn't", "aren't", "doesn't", "don't", "shouldn't"],
]);
