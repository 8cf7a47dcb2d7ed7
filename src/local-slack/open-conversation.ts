import type { LocalSlack } from './open-local-slack.ts';
import type { Action } from './page-protocol.ts';
import { ANN, BEN, dmIdOf, HIRING } from './residents.ts';

/** What is said before anybody looks: people ask, and the app in the workspace answers for itself. */
const SCRIPT: readonly Action[] = [
  {
    type: 'post',
    as: BEN,
    channel: HIRING,
    text: 'We open the search for a head of technology next week. Before the kick-off I want us to mean the same thing by CIO and CTO.',
  },
  {
    type: 'post',
    as: ANN,
    channel: HIRING,
    text: '@Rolecall who would own our help desk, and does that person report to the CTO?',
  },
  { type: 'post', as: ANN, channel: dmIdOf(ANN), text: 'cto skills' },
];

/** So much of it asks the app. */
const ASKED = 2;
/** The conversation waits no longer for answers, in milliseconds. */
const MAX_WAIT_MS = 3_000;

/**
 * Prepares a short conversation by asking the app; resolves when it has answered, or would take too long. Rejects where
 * the workspace is not the one that the script was written for.
 */
export async function openConversation({ act, workspace }: LocalSlack): Promise<void> {
  for (const action of SCRIPT) {
    const result = await act(action);
    if (!result.ok) throw new Error(`The first conversation is not one: ${result.error}`);
  }
  const isAnswered = (): boolean => workspace.messages.length >= SCRIPT.length + ASKED;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, MAX_WAIT_MS);
    const unwatch = workspace.watch(() => isAnswered() && done());
    function done(): void {
      clearTimeout(timer);
      unwatch();
      resolve();
    }
    if (isAnswered()) done();
  });
}
