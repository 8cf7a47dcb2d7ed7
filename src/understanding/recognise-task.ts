import type { Word } from '../text/words.ts';
import type { QuestionLanguage } from './language.ts';

/** Whom or what a piece of work is for: after a verb of doing one of these follows, and in a question it does not. */
const OBJECT: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'me',
  'us',
  'my',
  'our',
  'this',
  'that',
  'it',
]);

/** After one of these the verb is a noun: "order of duties". */
const PARTICLE: ReadonlySet<string> = new Set(['of', 'for', 'on', 'up']);

/**
 * Whether work is asked for ("hey, can you please write a job ad"), which is no question: nothing but politeness
 * stands before the verb, spelt as it is listed ("writing", "books" are no requests), and its object follows.
 */
export function recogniseTask(said: readonly Word[], { task, polite }: QuestionLanguage): boolean {
  const at = said.findIndex((word) => !polite.has(word.text));
  const verb = said[at]?.text;
  if (verb === undefined || !task.has(verb)) return false;
  const next = said[at + 1]?.text;
  const isBare = next !== undefined && said[at + 1]?.capitalised === false && !PARTICLE.has(next);
  const isRest = next !== undefined && (OBJECT.has(next) || isBare);
  return isRest && !(at > 0 && said.slice(at).some((word) => word.text === 'as'));
}
