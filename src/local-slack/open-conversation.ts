import type { LocalSlack } from './open-local-slack.ts';
import type { Action } from './page-protocol.ts';

/** What is said before anybody looks: people ask, and the app in the workspace answers for itself. */
const SCRIPT: readonly Action[] = [
  {
    type: 'post',
    as: 'U0BEN',
    channel: 'C0HIRING',
    text: 'We open the search for a head of technology next week. Before the kick-off I want us to mean the same thing by CIO and CTO.',
  },
  {
    type: 'post',
    as: 'U0ANN',
    channel: 'C0HIRING',
    text: '@Rolecall who would own our help desk, and does that person report to the CTO?',
  },
  { type: 'post', as: 'U0ANN', channel: 'D0ANN', text: 'cto skills' },
];

/** The conversation waits no longer for answers, in milliseconds. */
const MAX_WAIT_MS = 3_000;

/** Prepares a short conversation by asking the app; resolves when it has answered, or would take too long. */
export async function openConversation({ act, workspace }: LocalSlack): Promise<void> {
  for (const action of SCRIPT) await act(action);
  const isAnswered = (): boolean => workspace.messages.length >= SCRIPT.length + 2;
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
