import type { LocalSlack } from './open-local-slack.ts';
import type { Action } from './page-protocol.ts';
import { ANN, APP, BEN, dmIdOf, HIRING } from './residents.ts';

/**
 * What is said before anybody looks: people ask, and the app in the workspace answers for itself. The first question is
 * asked in a channel, the second in a direct message.
 */
const scriptOf = (app: string, [inChannel, inDirectMessage]: Questions): readonly Action[] => [
  {
    type: 'post',
    as: BEN,
    channel: HIRING,
    text: 'The search opens next week. Before the kick-off I want us to mean the same thing by each of these roles.',
  },
  {
    type: 'post',
    as: ANN,
    channel: HIRING,
    text: `@${app} ${inChannel}`,
  },
  { type: 'post', as: ANN, channel: dmIdOf(ANN), text: inDirectMessage },
];

/** Two that the app can answer. */
export type Questions = readonly [string, string];
/** The conversation waits no longer for answers, in milliseconds. */
const MAX_WAIT_MS = 3_000;

/**
 * Prepares a short conversation by asking the app; resolves when it has answered, or would take too long. Rejects where
 * the workspace is not the one that the script was written for.
 */
export async function openConversation({ act, workspace }: LocalSlack, questions: Questions): Promise<void> {
  const script = scriptOf(workspace.person(APP.botUserId).handle, questions);
  for (const action of script) {
    const result = await act(action);
    if (!result.ok) throw new Error(`The first conversation is not one: ${result.error}`);
  }
  const isAnswered = (): boolean => workspace.messages.length >= script.length + questions.length;
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
