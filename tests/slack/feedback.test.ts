import { describe, expect, it } from 'vitest';

import { type AnsweringApp, ask, openAnswering, PRIVATE, press } from '../support/answer-app.ts';
import { elementOf, elementsOf } from '../support/sent-blocks.ts';
import { commandBody, pressBody, submissionBody } from '../support/slack-bodies.ts';
import { refuse, type SlackCall } from '../support/slack-fetch.ts';

/** What people say of an answer: a rating, and what the documents lack; with the shipped documents. */

describe('a rating', () => {
  const rate = (slack: AnsweringApp, answer: SlackCall | undefined, button: 'positive' | 'negative') => {
    const { positive_button, negative_button } = elementOf(answer, 'rate');
    const value = (button === 'positive' ? positive_button : negative_button)?.value ?? '';
    const body = pressBody('rate', value, PRIVATE);
    return slack.deliver({
      ...body,
      actions: [{ type: 'feedback_buttons', action_id: 'rate', block_id: 'b', value, action_ts: '1.1' }],
    });
  };
  const totals = (slack: AnsweringApp) => slack.store.totals('T1', 0, slack.now() + 1);

  it('is saved at once and asks nothing when it is good', async () => {
    const slack = await openAnswering();
    await rate(slack, await ask(slack, 'cto skills'), 'positive');
    expect(await totals(slack)).toMatchObject({ helpful: 1, unhelpful: 0 });
    expect(slack.callsOf('views.open')).toEqual([]);
  });

  it('is saved without waiting for its reason when it is bad, and the reason with it', async () => {
    const slack = await openAnswering();
    await rate(slack, await ask(slack, 'cto skills'), 'negative');
    expect(await totals(slack)).toMatchObject({ unhelpful: 1, complaints: [] });
    const [form] = slack.callsOf('views.open');
    const { private_metadata } = JSON.parse(JSON.stringify(form?.args.view));
    await slack.deliver(
      submissionBody(
        'why-unhelpful',
        {
          reason: { type: 'radio_buttons', selected_option: { value: 'incomplete' } },
          note: { type: 'plain_text_input', value: 'no word on <!channel> budgets' },
        },
        { private_metadata },
      ),
    );
    expect(await totals(slack)).toMatchObject({
      unhelpful: 1,
      complaints: [{ reason: 'incomplete', note: 'no word on <!channel> budgets', roles: ['CTO'] }],
    });
  });

  it('stays when no reason is given', async () => {
    const slack = await openAnswering();
    await rate(slack, await ask(slack, 'cto skills'), 'negative');
    await slack.deliver(submissionBody('why-unhelpful', {}, { private_metadata: 'x' }));
    expect(await totals(slack)).toMatchObject({ unhelpful: 1, complaints: [] });
  });

  it('is saved though the form for its reason does not open', async () => {
    const slack = await openAnswering({
      reply: ({ method }) => (method === 'views.open' ? refuse('expired_trigger_id') : undefined),
    });
    await rate(slack, await ask(slack, 'cto skills'), 'negative');
    expect(await totals(slack)).toMatchObject({ unhelpful: 1 });
    expect(slack.logLines.join('')).toContain('expired_trigger_id');
  });

  it('that cannot be saved is told to whoever gave it', async () => {
    const slack = await openAnswering();
    const answer = await ask(slack, 'cto skills');
    Object.assign(slack.store, { rate: () => Promise.reject(new Error('disk full')) });
    await rate(slack, answer, 'positive');
    expect(slack.calls.at(-1)?.args.text).toContain('could not save');
  });

  it.each(['helpful', 'unhelpful ', 'great x', ''])('of "%s" is none', async (value) => {
    const slack = await openAnswering();
    await slack.deliver(pressBody('rate', value, PRIVATE));
    expect(await totals(slack)).toMatchObject({ helpful: 0, unhelpful: 0 });
  });
});

describe('"Tell the owner" beneath a decline', () => {
  const MISSED = 'what does a CISO earn at Google';

  it('keeps what the documents lack and tells the owner’s channel, of the same gap once', async () => {
    const slack = await openAnswering({ ownerChannel: 'COWNER' });
    for (const user_id of ['U1', 'U2']) {
      await slack.deliver(commandBody('/rolecall', MISSED, { user_id }));
      const answer = slack.calls.at(-1);
      const user = { id: user_id, username: 'x', name: 'x', team_id: 'T1' };
      await slack.deliver(
        pressBody('tell-owner', elementOf(answer, 'tell-owner').value ?? '', PRIVATE, { user }),
      );
      expect(slack.calls.at(-1)?.args.text).toContain('Thank you');
    }
    const told = slack.callsOf('chat.postMessage').filter(({ args }) => args.channel === 'COWNER');
    expect(told).toHaveLength(1);
    expect(told[0]?.args.text).toContain('CISO');
    expect(told[0]?.args.text).not.toContain('earn at');
  });

  it('tells the owner’s channel with the next report when Slack took none of the first', async () => {
    let isRefused = true;
    const slack = await openAnswering({
      ownerChannel: 'COWNER',
      reply: ({ args }) => (args.channel === 'COWNER' && isRefused ? refuse('not_in_channel') : undefined),
    });
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    isRefused = false;
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    const told = slack.callsOf('chat.postMessage').filter(({ args }) => args.channel === 'COWNER');
    expect(told).toHaveLength(2);
  });

  it('is shown to admins, and says to whoever pressed what it keeps', async () => {
    const slack = await openAnswering();
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    expect(slack.calls.at(-1)?.args.text).toContain('“CISO, Google”');
    expect((await slack.store.totals('T1', 0, slack.now() + 1)).reports).toEqual([
      { what: 'CISO, Google', count: 1 },
    ]);
  });

  it('works without such a channel', async () => {
    const slack = await openAnswering();
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    expect(slack.calls.at(-1)?.args.text).toContain('Thank you');
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('stands beneath no answer', async () => {
    const slack = await openAnswering();
    const actions = elementsOf(await ask(slack, 'cto skills')).map(({ action_id }) => action_id);
    expect(actions).not.toContain('tell-owner');
    expect(actions).toContain('share');
  });
});
