import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/local-slack/page-protocol.ts';
import { ANN, BEN, CLEO, dmIdOf, HIRING, LEADERSHIP } from '../../src/local-slack/residents.ts';
import { home, modal, section } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { openStream } from '../support/page-stream.ts';
import { callApi, respondAt, runCommand } from '../support/web-api.ts';

/** Each secret, and who may see it; the word stands in nothing else. */
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  'direct-message-of-ann': [ANN],
  'answer-in-direct-message-of-ann': [ANN],
  'ephemeral-for-ben': [BEN],
  'answer-to-command-of-cleo': [CLEO],
  'modal-of-ben': [BEN],
  'home-of-cleo': [CLEO],
  'prompt-of-ann': [ANN],
  'status-in-direct-message-of-ann': [ANN],
  'said-in-leadership': [ANN, CLEO],
  'answer-in-leadership-for-ann': [ANN],
  'said-in-hiring': [ANN, BEN, CLEO],
};

let slack: TestSlack;

beforeAll(async () => {
  slack = await openTestSlack({ pace: NO_PACE });
  const bot = (method: string, args: Record<string, unknown>) => callApi(slack, method, args);
  await slack.act({ type: 'post', as: ANN, channel: dmIdOf(ANN), text: 'direct-message-of-ann' });
  const threadTs = slack.workspace.messages[0]?.ts;
  await bot('chat.postMessage', {
    channel: dmIdOf(ANN),
    text: 'answer-in-direct-message-of-ann',
    thread_ts: threadTs,
  });
  await bot('assistant.threads.setStatus', {
    channel_id: dmIdOf(ANN),
    thread_ts: threadTs,
    status: 'status-in-direct-message-of-ann',
  });
  await bot('assistant.threads.setSuggestedPrompts', {
    channel_id: dmIdOf(ANN),
    prompts: [{ title: 'prompt-of-ann', message: 'a' }],
  });
  await bot('chat.postEphemeral', { channel: HIRING, user: BEN, text: 'ephemeral-for-ben' });
  const command = await runCommand(slack, CLEO);
  await respondAt(command.response_url, { text: 'answer-to-command-of-cleo' });
  const { trigger_id: trigger } = await runCommand(slack, BEN);
  await bot('views.open', { trigger_id: trigger, view: modal([section('modal-of-ben')]) });
  await bot('views.publish', { user_id: CLEO, view: home([section('home-of-cleo')]) });
  await slack.act({ type: 'post', as: CLEO, channel: LEADERSHIP, text: 'said-in-leadership' });
  const inLeadership = await runCommand(slack, ANN, LEADERSHIP);
  await respondAt(inLeadership.response_url, { text: 'answer-in-leadership-for-ann' });
  await slack.act({ type: 'post', as: BEN, channel: HIRING, text: 'said-in-hiring' });
});
afterAll(() => slack.close());

describe('what the page is sent', () => {
  it.each([ANN, BEN, CLEO])('for %s holds what is theirs and nothing of others', async (user) => {
    const stream = await openStream(slack, user);
    const seen = JSON.stringify(await stream.next());
    stream.close();
    const secrets = Object.entries(SECRETS);
    expect(secrets.filter(([secret]) => seen.includes(secret)).map(([secret]) => secret)).toEqual(
      secrets.filter(([, who]) => who.includes(user)).map(([secret]) => secret),
    );
  });

  it('names only conversations that the person is in, and tells who they are', async () => {
    const stream = await openStream(slack, BEN);
    const snapshot: Snapshot = await stream.next();
    stream.close();
    expect(snapshot.me).toBe(BEN);
    expect(snapshot.channels.map(({ id }) => id)).toEqual([HIRING, dmIdOf(BEN)]);
    expect(new Set(snapshot.messages.map(({ channel }) => channel))).toEqual(new Set([HIRING]));
  });

  it('holds what only they see for as long as their page is open, and not when it is loaded anew', async () => {
    const look = async (as: string, page: string): Promise<string> => {
      const stream = await openStream(slack, as, page);
      const snapshot = await stream.next();
      stream.close();
      return JSON.stringify(snapshot);
    };
    const tell = (user: string, text: string) =>
      callApi(slack, 'chat.postEphemeral', { channel: HIRING, user, text });
    expect(await look(BEN, 'first')).not.toContain('ephemeral-for-ben');
    await tell(BEN, 'while-it-is-open');
    await tell(ANN, 'for-another-person');
    expect(await look(BEN, 'first')).toContain('while-it-is-open');
    // Somebody else looks through the same page, and Ben again.
    expect(await look(ANN, 'first')).toContain('for-another-person');
    expect(await look(BEN, 'first')).toContain('while-it-is-open');
    const anew = await look(BEN, 'second');
    expect(anew).not.toContain('while-it-is-open');
    expect(anew).toContain('said-in-hiring');
  });

  it('does not hold what the app wrote beside a message for itself', async () => {
    const metadata = { event_type: 'a', event_payload: { id: 'only-for-the-app' } };
    await callApi(slack, 'chat.postMessage', { channel: HIRING, text: 'a', metadata });
    const stream = await openStream(slack, ANN);
    expect(JSON.stringify(await stream.next())).not.toContain('only-for-the-app');
    stream.close();
  });
});
