import { describe, expect, it } from 'vitest';

import { elementOf, elementsOf, shownIn } from '../support/sent-blocks.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { ADMIN, openTestApp } from '../support/slack-app.ts';
import { type Body, directMessageEvent, eventBody, pressInViewBody } from '../support/slack-bodies.ts';

const opened = (user = 'U1') =>
  eventBody({ type: 'app_home_opened', user, channel: 'D1', tab: 'home', event_ts: '1.1' });

type TestApp = Awaited<ReturnType<typeof openTestApp>>;
const home = (slack: TestApp) => slack.callsOf('views.publish').at(-1);
const chosen = (...values: string[]) => ({
  type: 'multi_static_select',
  selected_options: values.map((value) => ({ value })),
});
const withFields = (fields: Readonly<Record<string, Body>>): Body => ({
  state: { values: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, { [id]: field }])) },
});

async function openHome(user?: string) {
  const slack = await openTestApp({ engine: shippedEngine });
  await slack.deliver(opened(user));
  return slack;
}

describe('the Home tab', () => {
  it('shows documents with publisher and year, roles with what there is of them, ways to ask', async () => {
    const shown = shownIn(home(await openHome()));
    for (const text of [
      'Career Upgrader',
      '2021',
      'CIO, chief information officer',
      '/compare-roles',
      'aspects',
    ])
      expect(shown).toContain(text);
    expect(shown).not.toContain('For admins');
  });

  it('answers a question among the messages, says so, and clears the field', async () => {
    const slack = await openHome();
    const before = JSON.stringify(home(slack)?.args.view);
    const field = { type: 'plain_text_input', action_id: 'home:ask', value: 'what skills does a CTO need?' };
    slack.pass(1);
    await slack.deliver(pressInViewBody(field));
    const [answer] = slack.callsOf('chat.postMessage');
    expect(answer?.args).toMatchObject({ channel: 'U1' });
    expect(answer?.args.text).toMatch(/^&gt; what skills does a CTO need\?\n/);
    expect(shownIn(home(slack))).toContain('I have answered “what skills does a CTO need?” under Messages.');
    const idOf = (view: string) => /"block_id":"(home:ask[^"]*)"/.exec(view)?.[1];
    const second = JSON.stringify(home(slack)?.args.view);
    expect(idOf(second)).not.toBe(idOf(before));
    slack.pass(1);
    await slack.deliver(pressInViewBody(field));
    expect(idOf(JSON.stringify(home(slack)?.args.view))).not.toBe(idOf(second));
  });

  it('suggests what to ask next, among the messages', async () => {
    const slack = await openTestApp({
      engine: shippedEngine,
      reply: ({ method }) =>
        method === 'chat.postMessage' ? Response.json({ ok: true, channel: 'D1', ts: '1.1' }) : undefined,
    });
    await slack.deliver(pressInViewBody({ action_id: 'home:browse:role:0', value: 'CTO' }));
    const prompts = slack.callsOf('assistant.threads.setSuggestedPrompts').at(-1);
    expect(prompts?.args.channel_id).toBe('D1');
    expect(JSON.stringify(prompts?.args.prompts)).toContain('CIO');
  });

  it('lets the next direct message go on from there, in a thread too', async () => {
    const slack = await openHome();
    const field = { type: 'plain_text_input', action_id: 'home:ask', value: 'what skills does a CTO need?' };
    await slack.deliver(pressInViewBody(field));
    await slack.deliver(eventBody(directMessageEvent('and the CIO?')));
    expect(slack.callsOf('chat.postMessage').at(-1)?.args.text).toContain('A good CIO should have');
    await slack.deliver(eventBody(directMessageEvent('and the CTO?', { thread_ts: '7.7' })));
    expect(slack.callsOf('chat.postMessage').at(-1)?.args.text).toMatch(/CTO: skills/);
  });

  it('compares the chosen roles in the chosen aspect', async () => {
    const slack = await openHome();
    const fields = {
      'home:roles': chosen('CIO', 'CTO'),
      'home:aspect': { selected_option: { value: 'skills' } },
    };
    await slack.deliver(pressInViewBody({ action_id: 'home:compare', value: 'compare' }, withFields(fields)));
    expect(slack.callsOf('chat.postMessage')[0]?.args.text).toMatch(/CIO vs CTO: skills/);
  });

  it('asks for two roles when fewer are chosen', async () => {
    const slack = await openHome();
    const fields = { 'home:roles': chosen('CIO') };
    await slack.deliver(pressInViewBody({ action_id: 'home:compare', value: 'compare' }, withFields(fields)));
    expect(slack.callsOf('chat.postMessage')[0]?.args.text).toContain('Choose two roles');
  });

  it('answers every role and every aspect that it offers', async () => {
    const slack = await openHome();
    const offered = elementsOf(home(slack)).filter(({ action_id }) => action_id.startsWith('home:browse:'));
    const questions = offered.flatMap(({ value, options = [] }) => [
      ...(value === undefined ? [] : [value]),
      ...options.map((option) => option.value),
    ]);
    expect(questions.length).toBeGreaterThan(10);
    const declined = questions.filter((question) => shippedEngine.ask(question).kind === 'no_answer');
    expect(declined).toEqual([]);
  });

  it('shows admins ratings and gaps of the last days, and the time zone of the digest', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(eventBody(directMessageEvent('what does a CISO earn at Google')));
    await slack.deliver(opened(ADMIN));
    const shown = shownIn(home(slack));
    expect(shown).toContain('For admins');
    expect(shown).toContain('CISO');
    expect(shown).toContain('1 question by 1 person');
    await slack.deliver(
      pressInViewBody(
        { action_id: 'home:settings', value: elementOf(home(slack), 'home:settings').value },
        {},
        { user: { id: ADMIN, username: 'a', name: 'a', team_id: 'T1' } },
      ),
    );
    expect(shownIn(slack.callsOf('views.open')[0])).toContain('Time zone');
  });

  it('opens no settings for others', async () => {
    const slack = await openHome();
    await slack.deliver(pressInViewBody({ action_id: 'home:settings', value: 'settings' }));
    expect(slack.callsOf('views.open')).toEqual([]);
  });

  it('is shown to admins without totals while the store is down', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    const down = () => Promise.reject(new Error('down'));
    Object.assign(slack.store, { totals: down, settings: down });
    await slack.deliver(opened(ADMIN));
    expect(shownIn(home(slack))).toContain('does not answer');
  });
});
