import type { JobLanguage, JobSign } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import { saidPhrases, saidWords } from './said-words.ts';
import type { Found } from './terms.ts';

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

/** What a line says of the holder, with the terms in it. */
export interface Heard {
  readonly said: readonly Word[];
  readonly found: readonly Found[];
}

/** Reads signs in what is said, and in what documents call it: "tills" are computer equipment, which is technology. */
export function openPost({ signs }: JobLanguage): (duties: readonly Heard[]) => Post {
  const saying = (sign: JobSign): ((heard: Heard) => boolean) => {
    const matcher = saidPhrases(signs[sign].map((phrase) => [phrase, true] as const));
    const known = new Map<string, boolean>();
    const isMeant = ({ written }: Found): boolean => {
      const is = known.get(written) ?? matcher.find(saidWords(written)).length > 0;
      known.set(written, is);
      return is;
    };
    return ({ said, found }) => matcher.find(said).length > 0 || found.some(isMeant);
  };
  const isOfField = saying('field');
  const isOfOtherTrade = saying('other_trades');
  const leads = saying('leads');
  const carriesOut = saying('carries_out');
  return (duties) => {
    const share = (is: (heard: Heard) => boolean): number =>
      duties.length === 0 ? 0 : duties.filter(is).length / duties.length;
    return {
      ofField: share(isOfField),
      ofOtherTrades: share(isOfOtherTrade),
      leading: share((line) => leads(line) && !carriesOut(line)),
      carryingOut: share(carriesOut),
    };
  };
}
