import { describe, expect, it } from 'vitest';

import { ask, openAnswering, PRIVATE, press } from '../support/answer-app.ts';
import { elementOf, elementsOf, shownIn } from '../support/sent-blocks.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { eventBody, mentionEvent, pressBody, pressInViewBody } from '../support/slack-bodies.ts';
import { refuse, type SlackCall } from '../support/slack-fetch.ts';

/** What can be done with an answer beneath it, with the shipped documents. */

describe('beneath a comparison', () => {
  it('"More aspects" shows those that were not shown, privately beneath a private one', async () => {
    const slack = await openAnswering();
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
    const slack = await openAnswering();
    const answer = await ask(slack, 'cio vs cto');
    await ask(slack, 'who does the cio report to?');
    await press(slack, answer, 'more');
    expect(slack.calls.at(-1)?.args.text).toMatch(/CIO vs CTO/);
  });

  it('a menu puts another comparison in its place, where it is private', async () => {
    const slack = await openAnswering();
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
    const slack = await openAnswering();
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
    const slack = await openAnswering();
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
    const slack = await openAnswering();
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
      const slack = await openAnswering();
      await slack.deliver(pressBody('sources', value, PRIVATE));
      expect(slack.callsOf('views.open')).toEqual([]);
      expect(slack.calls.at(-1)?.args.text).toContain('no longer remember');
    },
  );

  it('open in another process with the same store', async () => {
    const first = await openAnswering();
    const answer = await ask(first, 'who runs the help desk?');
    const second = await openAnswering({ store: first.store });
    await press(second, answer, 'sources');
    expect(shownIn(second.callsOf('views.open')[0])).toContain('help desk');
  });
});

describe('what Slack refuses to show', () => {
  it('is said to whoever pressed, with a reference that the log has', async () => {
    const slack = await openAnswering({
      reply: ({ method }) => (method === 'views.open' ? refuse('expired_trigger_id') : undefined),
    });
    await press(slack, await ask(slack, 'cto skills'), 'sources');
    const [, reference = 'none'] = /reference: (\w+)$/.exec(String(slack.calls.at(-1)?.args.text)) ?? [];
    expect(slack.logLines.join('')).toContain(reference);
  });
});

describe('a private answer', () => {
  it('is shared once, however often it is pressed', async () => {
    const slack = await openAnswering();
    const answer = await ask(slack, 'cto skills');
    await Promise.all([press(slack, answer, 'share'), press(slack, answer, 'share')]);
    expect(slack.calls.filter(({ args }) => args.response_type === 'in_channel')).toHaveLength(1);
  });
});
