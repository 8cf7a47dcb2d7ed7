import { describe, expect, it } from 'vitest';

import { openDatabase } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';
import { elementOf, elementsOf, shownIn } from '../support/sent-blocks.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { openTestApp } from '../support/slack-app.ts';
import {
  commandBody,
  eventBody,
  mentionEvent,
  pressBody,
  pressInViewBody,
  submissionBody,
} from '../support/slack-bodies.ts';
import { refuse, type SlackCall } from '../support/slack-fetch.ts';

/** What can be done with an answer beneath it, with the shipped documents. */

const PRIVATE = { is_ephemeral: true };

const open = (more: Parameters<typeof openTestApp>[0] = {}) =>
  openTestApp({ engine: shippedEngine, ...more });
type TestApp = Awaited<ReturnType<typeof open>>;

/** Asks with /rolecall, and gives the answer. */
async function ask(slack: TestApp, question: string): Promise<SlackCall | undefined> {
  await slack.deliver(commandBody('/rolecall', question));
  return slack.calls.at(-1);
}

const press = (slack: TestApp, answer: SlackCall | undefined, action: string, container = PRIVATE) =>
  slack.deliver(pressBody(action, elementOf(answer, action).value ?? '', container));

describe('beneath a comparison', () => {
  it('"More aspects" shows those that were not shown, privately beneath a private one', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cio vs cto');
    await press(slack, answer, 'more');
    const more = slack.calls.at(-1);
    expect(more?.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    const labels = (call: SlackCall | undefined) =>
      [...shownIn(call).matchAll(/"text":"(Focus|Security|Vendors|Strategy|Innovation|Skills)"/g)].map(
        ([, label]) => label,
      );
    expect(labels(more).length).toBeGreaterThan(0);
    for (const label of labels(more)) expect(labels(answer)).not.toContain(label);
  });

  it('"More aspects" goes on from its own answer, whatever was asked since', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cio vs cto');
    await ask(slack, 'who does the cio report to?');
    await press(slack, answer, 'more');
    expect(slack.calls.at(-1)?.args.text).toMatch(/CIO vs CTO/);
  });

  it('a menu puts another comparison in its place, where it is private', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cio vs cto: pay');
    const [aspects, roles] = elementOf(answer, 'vary').option_groups ?? [];
    expect(aspects?.options.map(({ value }) => value)).toContain('CIO vs CTO: skills');
    expect(aspects?.options.map(({ value }) => value)).not.toContain('CIO vs CTO: pay');
    expect(roles === undefined || roles.options.length > 0).toBe(true);
    const chosen = { type: 'static_select', selected_option: { value: 'CIO vs CTO: skills' } };
    const body = pressBody('vary', '', PRIVATE);
    await slack.deliver({ ...body, actions: [{ ...chosen, action_id: 'vary', block_id: 'b' }] });
    const varied = slack.calls.at(-1);
    expect(varied?.args).toMatchObject({ response_type: 'ephemeral', replace_original: true });
    expect(shownIn(varied)).toContain('CIO vs CTO: skills');
  });

  it.each(['cio vs cto', 'cio vs ceo', 'cio vs cto: pay', 'compare cio cto ceo'])(
    'every choice of the menu of "%s" is answered by a comparison',
    async (question) => {
      const answer = shippedEngine.ask(question);
      const { aspects, roles } =
        answer.kind === 'comparison' ? answer.variations : { aspects: [], roles: [] };
      const asked = [...aspects, ...roles].map((each) => each.question);
      expect(asked.length).toBeGreaterThan(0);
      for (const each of asked) expect([each, shippedEngine.ask(each).kind]).toEqual([each, 'comparison']);
    },
  );

  it('in a thread has no menu and no sharing, and its "More aspects" goes to the thread', async () => {
    const slack = await open();
    await slack.deliver(eventBody(mentionEvent('cio vs cto', { ts: '1.1' })));
    const [answer] = slack.calls;
    const actions = elementsOf(answer).map(({ action_id }) => action_id);
    expect(actions).not.toContain('vary');
    expect(actions).not.toContain('share');
    await press(slack, answer, 'more', { is_ephemeral: false });
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', args: { channel: 'C1' } });
  });
});

describe('the sources of an answer', () => {
  it('open at the first passage, in its section, with document, publisher and year', async () => {
    const slack = await open();
    const answer = await ask(slack, 'who runs the help desk?');
    await press(slack, answer, 'sources');
    const [view] = slack.callsOf('views.open');
    expect(view?.args.trigger_id).toMatch(/^trigger\./);
    const shown = shownIn(view);
    expect(shown).toContain('What is a CIO?');
    expect(shown).toContain('BMC');
    expect(shown).toContain("The CIO's responsibilities range from the help desk");
    expect(shown).toMatch(/Passage 1 of \d+/);
  });

  it('lead from passage to passage and end at the last', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cio vs cto: pay');
    await press(slack, answer, 'sources');
    let view = slack.callsOf('views.open').at(-1);
    const seen: string[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      seen.push(/Passage \d+ of \d+/.exec(shownIn(view))?.[0] ?? '');
      const next = elementsOf(view).find(({ action_id }) => action_id === 'source:next');
      if (next === undefined) break;
      await slack.deliver(pressInViewBody({ action_id: 'source:next', value: next.value ?? '' }));
      view = slack.callsOf('views.update').at(-1);
    }
    const last = Number(/of (\d+)/.exec(seen[0] ?? '')?.[1]);
    expect(last).toBeGreaterThan(1);
    expect(seen).toEqual(Array.from({ length: last }, (_, at) => `Passage ${at + 1} of ${last}`));
  });

  it.each(['nonsense', 'nonsense 99', ''])(
    'of nothing known ("%s") are told to be too old',
    async (value) => {
      const slack = await open();
      await slack.deliver(pressBody('sources', value, PRIVATE));
      expect(slack.callsOf('views.open')).toEqual([]);
      expect(slack.calls.at(-1)?.args.text).toContain('no longer remember');
    },
  );

  it('open in another process with the same store', async () => {
    const first = await open();
    const answer = await ask(first, 'who runs the help desk?');
    const second = await open({ store: first.store });
    await press(second, answer, 'sources');
    expect(shownIn(second.callsOf('views.open')[0])).toContain('help desk');
  });
});

describe('a rating', () => {
  const rate = (slack: TestApp, answer: SlackCall | undefined, button: 'positive' | 'negative') => {
    const { positive_button, negative_button } = elementOf(answer, 'rate');
    const value = (button === 'positive' ? positive_button : negative_button)?.value ?? '';
    const body = pressBody('rate', value, PRIVATE);
    return slack.deliver({
      ...body,
      actions: [{ type: 'feedback_buttons', action_id: 'rate', block_id: 'b', value, action_ts: '1.1' }],
    });
  };
  const totals = (slack: TestApp) => slack.store.totals('T1', 0, slack.now() + 1);

  it('is saved at once and asks nothing when it is good', async () => {
    const slack = await open();
    await rate(slack, await ask(slack, 'cto skills'), 'positive');
    expect(await totals(slack)).toMatchObject({ helpful: 1, unhelpful: 0 });
    expect(slack.callsOf('views.open')).toEqual([]);
  });

  it('is saved without waiting for its reason when it is bad, and the reason with it', async () => {
    const slack = await open();
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
    const slack = await open();
    await rate(slack, await ask(slack, 'cto skills'), 'negative');
    await slack.deliver(submissionBody('why-unhelpful', {}, { private_metadata: 'x' }));
    expect(await totals(slack)).toMatchObject({ unhelpful: 1, complaints: [] });
  });

  it('is saved though the form for its reason does not open', async () => {
    const slack = await open({
      reply: ({ method }) => (method === 'views.open' ? refuse('expired_trigger_id') : undefined),
    });
    await rate(slack, await ask(slack, 'cto skills'), 'negative');
    expect(await totals(slack)).toMatchObject({ unhelpful: 1 });
    expect(slack.logLines.join('')).toContain('expired_trigger_id');
  });

  it('that cannot be saved is told to whoever gave it', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cto skills');
    Object.assign(slack.store, { rate: () => Promise.reject(new Error('disk full')) });
    await rate(slack, answer, 'positive');
    expect(slack.calls.at(-1)?.args.text).toContain('could not save');
  });

  it.each(['helpful', 'unhelpful ', 'great x', ''])('of "%s" is none', async (value) => {
    const slack = await open();
    await slack.deliver(pressBody('rate', value, PRIVATE));
    expect(await totals(slack)).toMatchObject({ helpful: 0, unhelpful: 0 });
  });
});

describe('"Tell the owner" beneath a decline', () => {
  const MISSED = 'what does a CISO earn at Google';

  it('keeps what the documents lack and tells the owner’s channel, of the same gap once', async () => {
    const slack = await open({ ownerChannel: 'COWNER' });
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
    const slack = await open({
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
    const slack = await open();
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    expect(slack.calls.at(-1)?.args.text).toContain('“CISO, Google”');
    expect((await slack.store.totals('T1', 0, slack.now() + 1)).reports).toEqual([
      { what: 'CISO, Google', count: 1 },
    ]);
  });

  it('works without such a channel', async () => {
    const slack = await open();
    await press(slack, await ask(slack, MISSED), 'tell-owner');
    expect(slack.calls.at(-1)?.args.text).toContain('Thank you');
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('stands beneath no answer', async () => {
    const slack = await open();
    const actions = elementsOf(await ask(slack, 'cto skills')).map(({ action_id }) => action_id);
    expect(actions).not.toContain('tell-owner');
    expect(actions).toContain('share');
  });
});

describe('what is kept of a question', () => {
  const asked = 'does Anna Schmidt, our CTO, speak Portuguese?';

  /** All that the database has of it. */
  async function keptOf(keepsQuestions: boolean): Promise<string> {
    const database = await openDatabase('file::memory:');
    const slack = await open({ store: createStore(database), keepsQuestions });
    await ask(slack, asked);
    return JSON.stringify(await database.run({ sql: 'SELECT * FROM answers' }));
  }

  it('is how it was understood and the words that no document has, not how it was asked', async () => {
    const kept = await keptOf(false);
    expect(kept).toContain('Portuguese');
    expect(kept).not.toContain('speak');
  });

  it('is the question too where the owner wants that', async () => {
    expect(await keptOf(true)).toContain(asked);
  });

  it('tells admins no word that one person alone has used: it may be a name', async () => {
    const slack = await open();
    await ask(slack, asked);
    expect(JSON.stringify(await slack.store.totals('T1', 0, slack.now() + 1))).not.toMatch(
      /Portug|Anna|Schmidt/,
    );
  });
});

describe('after the documents have changed', () => {
  it('an answer that would be another one now is neither shared nor shown', async () => {
    const first = await open();
    const answer = await ask(first, 'cto skills');
    const other = { ...shippedEngine, knowledge: { ...shippedEngine.knowledge } };
    const changed = {
      ...other,
      ask: (question: string) => shippedEngine.ask(question === 'cto skills' ? 'cto pay' : question),
    };
    const slack = await openTestApp({ engine: changed, store: first.store });
    for (const action of ['share', 'sources']) {
      await press(slack, answer, action);
      expect(slack.calls.at(-1)?.args.response_type).toBe('ephemeral');
      expect(slack.calls.at(-1)?.args.text).toContain('documents have changed');
    }
  });

  it('an answer that is the same is shared', async () => {
    const first = await open();
    const answer = await ask(first, 'cto skills');
    const slack = await openTestApp({
      engine: { ...shippedEngine, knowledge: { ...shippedEngine.knowledge } },
      store: first.store,
    });
    await press(slack, answer, 'share');
    expect(slack.calls.at(-1)?.args.response_type).toBe('in_channel');
  });
});

describe('what Slack refuses to show', () => {
  it('is said to whoever pressed, with a reference that the log has', async () => {
    const slack = await open({
      reply: ({ method }) => (method === 'views.open' ? refuse('expired_trigger_id') : undefined),
    });
    await press(slack, await ask(slack, 'cto skills'), 'sources');
    const [, reference = 'none'] = /reference: (\w+)$/.exec(String(slack.calls.at(-1)?.args.text)) ?? [];
    expect(slack.logLines.join('')).toContain(reference);
  });
});

describe('a private answer', () => {
  it('is shared once, however often it is pressed', async () => {
    const slack = await open();
    const answer = await ask(slack, 'cto skills');
    await Promise.all([press(slack, answer, 'share'), press(slack, answer, 'share')]);
    expect(slack.calls.filter(({ args }) => args.response_type === 'in_channel')).toHaveLength(1);
  });
});

describe('after a restart', () => {
  it('nothing is answered twice, and a follow-up goes on', async () => {
    const before = await open();
    const body = eventBody(mentionEvent('cto skills', { ts: '1.1' }));
    await before.deliver(body);
    const after = await open({ store: before.store });
    await after.deliver({ ...body });
    expect(after.calls).toEqual([]);
    await after.deliver(eventBody(mentionEvent('and the cio?', { ts: '1.2', thread_ts: '1.1' })));
    expect(after.calls.at(-1)?.args.text).toMatch(/CIO: skills/);
  });
});

describe('while the store is down', () => {
  it('questions, follow-ups, sources and sharing work all the same', async () => {
    const slack = await open();
    const down = () => Promise.reject(new Error('down'));
    for (const name of Object.keys(slack.store)) Object.assign(slack.store, { [name]: down });
    const answer = await ask(slack, 'cto skills');
    expect(answer?.args.text).toMatch(/CTO: skills/);
    expect((await ask(slack, 'and the cio?'))?.args.text).toMatch(/CIO: skills/);
    await press(slack, answer, 'sources');
    expect(slack.callsOf('views.open')).toHaveLength(1);
    await press(slack, answer, 'share');
    expect(slack.calls.at(-1)?.args).toMatchObject({ response_type: 'in_channel' });
  });
});
