import type { JobLanguage, JobSign } from '../knowledge/model.ts';
import type { PhraseMatcher } from '../text/phrases.ts';
import type { Word } from '../text/words.ts';
import { saidPhrases } from './said-words.ts';

export type Signs = Readonly<Record<JobSign, PhraseMatcher<true>>>;

export function openSigns(phrases: JobLanguage['signs']): Signs {
  return Object.fromEntries(Object.entries(phrases).map(([sign, each]) => [sign, matcherOf(each)])) as Signs;
}

export const matcherOf = (phrases: readonly string[]): PhraseMatcher<true> =>
  saidPhrases(phrases.map((phrase) => [phrase, true] as const));

export function has(matcher: PhraseMatcher<true>, said: readonly Word[]): boolean {
  return matcher.find(said).length > 0;
}

/** Only the first words are looked at, as many as the longest title has. */
export function beginsWith(matcher: PhraseMatcher<true>, said: readonly Word[]): boolean {
  return matcher.find(said.slice(0, 8)).some(({ from }) => from === 0);
}
