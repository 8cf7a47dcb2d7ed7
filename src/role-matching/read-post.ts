import type { JobLanguage } from '../knowledge/model.ts';
import type { ReadLine } from './read-lines.ts';
import { saidPhrases } from './said-words.ts';

/** What the duty lines of a text say of the post, whichever role it is; shares of these lines, 0 to 1. */
export interface Post {
  /** They speak of technology, as what the roles are about. */
  readonly ofField: number;
  /** They speak of another trade. */
  readonly ofOtherTrades: number;
  /** They show that the post leads: people, money, direction, a place at the top. */
  readonly leading: number;
  /** They show that it carries out what others lead. */
  readonly carryingOut: number;
}

export function openPost({ signs }: JobLanguage): (duties: readonly ReadLine[]) => Post {
  const saying = (phrases: readonly string[]): ((line: ReadLine) => boolean) => {
    const matcher = saidPhrases(phrases.map((phrase) => [phrase, true] as const));
    return ({ said }) => matcher.find(said).length > 0;
  };
  const isOfField = saying(signs.field);
  const isOfOtherTrade = saying(signs.other_trades);
  const leads = saying(signs.leads);
  const carriesOut = saying(signs.carries_out);
  return (duties) => {
    const share = (is: (line: ReadLine) => boolean): number =>
      duties.length === 0 ? 0 : duties.filter(is).length / duties.length;
    return {
      ofField: share(isOfField),
      ofOtherTrades: share(isOfOtherTrade),
      leading: share((line) => leads(line) && !carriesOut(line)),
      carryingOut: share(carriesOut),
    };
  };
}
