import type { Asking, Refused } from './admission.ts';
import { refusalText } from './admission.ts';
import type { SlackParts } from './slack-parts.ts';

/**
 * Whether somebody may ask now. Where not, it is counted, and said once a minute: `say` gets the sentence and why.
 * `what`: for the log, as in "a command".
 */
export async function admit(
  { admission, refusals }: Pick<SlackParts, 'admission' | 'refusals'>,
  asking: Asking,
  what: string,
  say: (text: string, why: Refused) => Promise<void>,
): Promise<boolean> {
  const admitted = admission.admit(asking);
  if (admitted.isAdmitted) return true;
  const { why, isFirst } = admitted;
  refusals.note(`${what}, for the ${why} asks more than is answered`);
  if (isFirst) await say(refusalText(why), why);
  return false;
}
