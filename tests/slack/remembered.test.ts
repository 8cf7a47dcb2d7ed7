import { describe, expect, it } from 'vitest';

import { openDatabase } from '../../src/store/open-database.ts';
import { createStore } from '../../src/store/store.ts';
import { ask, openAnswering, press } from '../support/answer-app.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { eventBody, mentionEvent } from '../support/slack-bodies.ts';

/** What is remembered of questions and answers, over changes, restarts and failures; with the shipped documents. */

describe('what is kept of a question', () => {
  const asked = 'does Anna Schmidt, our CTO, speak Portuguese?';

  /** All that the database has of it. */
  async function keptOf(keepsQuestions: boolean): Promise<string> {
    const database = await openDatabase('file::memory:');
    const slack = await openAnswering({ store: createStore(database), keepsQuestions });
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
    const slack = await openAnswering();
    await ask(slack, asked);
    expect(JSON.stringify(await slack.store.totals('T1', 0, slack.now() + 1))).not.toMatch(
      /Portug|Anna|Schmidt/,
    );
  });
});

describe('after the documents have changed', () => {
  it('an answer that would be another one now is neither shared nor shown', async () => {
    const first = await openAnswering();
    const answer = await ask(first, 'cto skills');
    const other = { ...shippedEngine, knowledge: { ...shippedEngine.knowledge } };
    const changed = {
      ...other,
      ask: (question: string) => shippedEngine.ask(question === 'cto skills' ? 'cto pay' : question),
    };
    const slack = await openAnswering({ engine: changed, store: first.store });
    for (const action of ['share', 'sources']) {
      await press(slack, answer, action);
      expect(slack.calls.at(-1)?.args.response_type).toBe('ephemeral');
      expect(slack.calls.at(-1)?.args.text).toContain('documents have changed');
    }
  });

  it('an answer that is the same is shared', async () => {
    const first = await openAnswering();
    const answer = await ask(first, 'cto skills');
    const slack = await openAnswering({
      engine: { ...shippedEngine, knowledge: { ...shippedEngine.knowledge } },
      store: first.store,
    });
    await press(slack, answer, 'share');
    expect(slack.calls.at(-1)?.args.response_type).toBe('in_channel');
  });
});

describe('after a restart', () => {
  it('nothing is answered twice, and a follow-up goes on', async () => {
    const before = await openAnswering();
    const body = eventBody(mentionEvent('cto skills', { ts: '1.1' }));
    await before.deliver(body);
    const after = await openAnswering({ store: before.store });
    await after.deliver({ ...body });
    expect(after.calls).toEqual([]);
    await after.deliver(eventBody(mentionEvent('and the cio?', { ts: '1.2', thread_ts: '1.1' })));
    expect(after.calls.at(-1)?.args.text).toMatch(/CIO: skills/);
  });
});

describe('while the store is down', () => {
  it('questions, follow-ups, sources and sharing work all the same', async () => {
    const slack = await openAnswering();
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
