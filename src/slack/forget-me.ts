import type { SlackMessage } from '../presentation/to-blocks.ts';
import { notice } from './notices.ts';
import type { SlackParts } from './slack-parts.ts';

/** Whether a direct message asks to delete what its author left. */
export const asksToForget = (text: string): boolean =>
  /^\s*(?:please\s+)?forget\s+me\s*[.!]*\s*$/i.test(text);

/** Deletes everything that a person left: how their questions were understood, ratings, reports, conversations. */
export async function forgetPerson(
  { exchanges }: Pick<SlackParts, 'exchanges'>,
  team: string,
  person: string,
): Promise<SlackMessage> {
  try {
    await exchanges.forget(team, person);
    return notice(
      'Done. I have deleted what I kept of you: your questions as I understood them, ratings, reports and what our conversations were about. Messages in Slack stay; you can delete yours.',
    );
  } catch {
    return notice(
      'I could not delete it: what I keep it in does not answer. Please tell me again in a few minutes.',
    );
  }
}
