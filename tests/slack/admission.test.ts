import { describe, expect, it } from 'vitest';

import { createAdmission } from '../../src/slack/admission.ts';
import { FairTurns } from '../../src/slack/fair-turns.ts';
import { openTestApp } from '../support/slack-app.ts';
import {
  commandBody,
  directMessageEvent,
  eventBody,
  mentionEvent,
  messageShortcutBody,
  pressBody,
  submissionBody,
} from '../support/slack-bodies.ts';

const MINUTE = 60_000;
const from = (person: string, team = 'T1') => ({ team, person, channel: undefined });

describe('admission', () => {
  it('lets a person ask twenty times at once, then as often as the minute allows', () => {
    let now = 0;
    const { admit } = createAdmission(
      () => now,
      () => false,
    );
    const ask = (times: number) =>
      Array.from({ length: times }, () => admit(from('U1'))).filter(({ isAdmitted }) => isAdmitted).length;
    expect(ask(30)).toBe(20);
    now = 3_000;
    expect(ask(5)).toBe(1);
    now = 10 * MINUTE;
    expect(ask(30)).toBe(20);
  });

  it('lets a workspace ask sixty times at once, and others besides', () => {
    const { admit } = createAdmission(
      () => 0,
      () => false,
    );
    const asked = Array.from({ length: 100 }, (_, at) => admit(from(`U${at}`)));
    expect(asked.filter(({ isAdmitted }) => isAdmitted)).toHaveLength(60);
    expect(admit(from('U1', 'T2')).isAdmitted).toBe(true);
  });

  it('says once a minute that it refuses', () => {
    let now = 0;
    const { admit } = createAdmission(
      () => now,
      () => true,
    );
    const ask = () => admit({ team: 'T1', person: 'U1', channel: 'C1' });
    expect([ask(), ask()]).toMatchObject([{ isFirst: true }, { isFirst: false }]);
    now = MINUTE + 1;
    expect(ask()).toMatchObject({ why: 'channel', isFirst: true });
  });
});

describe('turns', () => {
  it('go round between people, whoever came with how much', async () => {
    const turns = new FairTurns();
    const order: string[] = [];
    const work = (person: string, name: string) =>
      turns.run(person, () => {
        order.push(name);
      });
    await Promise.all([
      ...['a1', 'a2', 'a3', 'a4'].map((name) => work('a', name)),
      work('b', 'b1'),
      work('c', 'c1'),
    ]);
    expect(order).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'a4']);
  });

  it('let other things of the process happen between two pieces', async () => {
    const turns = new FairTurns();
    let seen = 0;
    const timer = setInterval(() => {
      seen += 1;
    }, 1);
    const busy = () => {
      const until = performance.now() + 5;
      while (performance.now() < until);
    };
    await Promise.all(Array.from({ length: 20 }, () => turns.run('a', busy)));
    clearInterval(timer);
    expect(seen).toBeGreaterThan(5);
  });

  it('hand on what work throws, and go on', async () => {
    const turns = new FairTurns();
    const failing = turns.run('a', () => {
      throw new Error('index out of order');
    });
    const fine = turns.run('a', () => 'fine');
    await expect(failing).rejects.toThrow('index out of order');
    expect(await fine).toBe('fine');
  });
});

describe('500 mentions at once in a channel', () => {
  it('by as many people: some are answered, all are told, and the log stays short', async () => {
    const slack = await openTestApp();
    const bodies = Array.from({ length: 500 }, (_, at) =>
      eventBody(mentionEvent('what is a CIO?', { user: `U${at}` })),
    );
    await Promise.all(bodies.map((body) => slack.deliver(body)));
    const posts = slack.callsOf('chat.postMessage').map(({ args }) => String(args.text));
    const notices = posts.filter((text) => text.startsWith('More is asked than I can answer'));
    expect(notices).toHaveLength(1);
    expect(posts.length - notices.length).toBe(slack.asked.length);
    expect(slack.asked.length).toBeGreaterThanOrEqual(20);
    expect(slack.asked.length).toBeLessThanOrEqual(60);
    expect(slack.logLines.filter((line) => line.includes('refused'))).toHaveLength(1);
    expect(slack.logLines.join('')).not.toContain('could not be delivered');
  });

  it('by one person: twenty are answered, and the person is told once, alone', async () => {
    const slack = await openTestApp();
    const bodies = Array.from({ length: 100 }, () => eventBody(directMessageEvent('what is a CIO?')));
    await Promise.all(bodies.map((body) => slack.deliver(body)));
    expect(slack.asked).toHaveLength(20);
    expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
    await slack.deliver(eventBody(directMessageEvent('what is a CTO?', { user: 'U2', channel: 'D2' })));
    expect(slack.asked).toHaveLength(21);
  });

  it('in a channel that another company reads along get no word before all', async () => {
    const slack = await openTestApp();
    const bodies = Array.from({ length: 100 }, (_, at) =>
      eventBody(mentionEvent('what is a CIO?', { user: `U${at}` }), { is_ext_shared_channel: true }),
    );
    await Promise.all(bodies.map((body) => slack.deliver(body)));
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('counts the shortcuts too, and tells whoever sends the form each time', async () => {
    const slack = await openTestApp();
    for (let at = 0; at < 20; at += 1) await slack.deliver(commandBody('/rolecall', 'cto skills'));
    const form = { question: { type: 'plain_text_input', value: 'cto pay' } };
    for (let at = 0; at < 2; at += 1) {
      await slack.deliver(submissionBody('ask', form));
      expect(slack.lastAck()).toMatchObject({
        errors: { question: expect.stringContaining('wait a minute') },
      });
    }
    await slack.deliver(messageShortcutBody('explain_roles', 'what does a CTO do?'));
    expect(slack.asked).toHaveLength(20);
  });

  it('counts commands and presses too', async () => {
    const slack = await openTestApp();
    for (let at = 0; at < 20; at += 1) await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(pressBody('ask:0', 'cto pay', { is_ephemeral: true }));
    expect(slack.asked).toHaveLength(20);
    expect(slack.callsOf('chat.postEphemeral')).toHaveLength(1);
  });
});

describe('an event', () => {
  it.each([
    [9, 1],
    [11, 0],
    [60, 0],
  ])('that is %i minutes old is answered %i times', async (minutes, times) => {
    const slack = await openTestApp();
    const eventTime = 1_000 - minutes * 60;
    await slack.deliver(eventBody(mentionEvent('cto skills'), { event_time: eventTime }));
    await slack.deliver(eventBody(directMessageEvent('cto skills'), { event_time: eventTime }));
    expect(slack.asked).toHaveLength(2 * times);
  });
});
