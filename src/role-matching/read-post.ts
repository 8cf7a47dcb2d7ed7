import type { JobLanguage } from '../knowledge/model.ts';
import type { ReadLine } from './read-lines.ts';
import { saidPhrases } from './said-words.ts';

/** What the duty lines of a text say of the post as a whole, whichever role it is. */
export interface Post {
  readonly duties: number;
  /** It is about technology in a business, as the documents say of the roles. */
  readonly isOfField: boolean;
  /** It leads people, decides on money or direction, or answers to the top, more than it carries out. */
  readonly isLeading: boolean;
}

/** Of the duty lines, so many speak of technology where the post is about it (0 to 1). */
const MIN_OF_FIELD = 0.34;

export function openPost({ signs }: JobLanguage): (duties: readonly ReadLine[]) => Post {
  const counterOf = (phrases: readonly string[]) => {
    const matcher = saidPhrases(phrases.map((phrase) => [phrase, true] as const));
    return ({ said }: ReadLine): boolean => matcher.find(said).length > 0;
  };
  const isOfField = counterOf(signs.field);
  const carriesOut = counterOf(signs.carries_out);
  const leads = counterOf(signs.leads);
  return (duties) => {
    const carried = duties.filter(carriesOut).length;
    const led = duties.filter((line) => leads(line) && !carriesOut(line)).length;
    return {
      duties: duties.length,
      isOfField: duties.filter(isOfField).length >= MIN_OF_FIELD * duties.length,
      isLeading: carried === 0 || carried < led,
    };
  };
}
