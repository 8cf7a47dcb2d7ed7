import type { JobSign } from '../knowledge/model.ts';
import type { Word } from '../text/words.ts';
import { saidWords } from './said-words.ts';
import { has, type Signs } from './signs.ts';
import type { Found } from './terms.ts';

/** What the duty lines of a text say of the post, whichever role it is; shares of these lines, 0 to 1. */
export interface Post {
  /** They speak of what the roles are about; undefined where the folder has no words for that. */
  readonly ofField: number | undefined;
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

/** What documents call something may be of the field where its words are not: "tills" are computer equipment. */
export function openPost(signs: Signs, hasField: boolean): (duties: readonly Heard[]) => Post {
  const saying =
    (sign: JobSign) =>
    ({ said }: Heard): boolean =>
      has(signs[sign], said);
  const isField = new Map<string, boolean>();
  const meansField = ({ written }: Found): boolean => {
    const known = isField.get(written) ?? has(signs.field, saidWords(written));
    isField.set(written, known);
    return known;
  };
  const isOfField = ({ said, found }: Heard): boolean => has(signs.field, said) || found.some(meansField);
  const isOfOtherTrade = saying('other_trades');
  const leads = saying('leads');
  const carriesOut = saying('carries_out');
  return (duties) => {
    const share = (is: (heard: Heard) => boolean): number =>
      duties.length === 0 ? 0 : duties.filter(is).length / duties.length;
    return {
      ofField: hasField ? share(isOfField) : undefined,
      ofOtherTrades: share(isOfOtherTrade),
      leading: share((line) => leads(line) && !carriesOut(line)),
      carryingOut: share(carriesOut),
    };
  };
}
