import { describe, expect, it } from 'vitest';

import { questionOf } from '../../src/slack/question-in-post.ts';
import { shownIn } from '../support/sent-blocks.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { openTestApp } from '../support/slack-app.ts';
import { globalShortcutBody, messageShortcutBody, submissionBody } from '../support/slack-bodies.ts';

describe('the shortcut "Ask about a role"', () => {
  const asked = (value: string | null, view = {}) =>
    submissionBody('ask', { question: { type: 'plain_text_input', value } }, view);

  it('opens a field, and shows the answer above the next one', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    expect(await slack.deliver(globalShortcutBody('ask_about_a_role'))).toBe(1);
    expect(shownIn(slack.callsOf('views.open')[0])).toContain('Your question');
    await slack.deliver(asked('what skills does a CTO need?'));
    const shown = JSON.stringify(slack.lastAck());
    expect(slack.lastAck()).toMatchObject({ response_action: 'update' });
    expect(shown).toContain('CTO: skills');
    expect(shown).toContain('Another question');
    expect(slack.callsOf('chat.postMessage')).toEqual([]);
  });

  it('goes on from the question before in the same form, and from no other', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(asked('what skills does a CTO need?'));
    await slack.deliver(asked('and the CIO?'));
    expect(JSON.stringify(slack.lastAck())).toContain('A good CIO should have');
    await slack.deliver(asked('more', { id: 'V2', root_view_id: 'V2' }));
    expect(JSON.stringify(slack.lastAck())).not.toContain('A good CIO should have');
  });

  it.each([null, '', '   '])('asks for words when there are none: %j', async (value) => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(asked(value));
    expect(slack.lastAck()).toMatchObject({ errors: { question: expect.stringContaining('words') } });
  });

  it('shows a comparison without a table, which a form cannot hold', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(asked('cio vs cto'));
    const shown = JSON.stringify(slack.lastAck());
    expect(shown).toContain('CIO vs CTO');
    expect(shown).not.toContain('"table"');
  });
});

describe('the shortcut "Explain the roles here"', () => {
  it.each([
    [
      'a question in it that the documents answer',
      'Morning all! Who would own our help desk? Ben asked.',
      'Who would own our help desk?',
    ],
    ['the roles that it names, side by side', 'We talked about the CIO and then a CTO.', 'CIO vs CTO'],
    ['the one role that it names', 'Meet our next CTO on Friday.', 'CTO'],
    ['no role', 'Lunch is at noon. Who brings the cake?', undefined],
    ['a role that no document describes', 'The CFO is on holiday.', undefined],
  ])('finds %s', (_, post, question) => {
    expect(questionOf(post, shippedEngine)).toBe(question);
  });

  it('answers whoever used it, alone', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(messageShortcutBody('explain_roles', 'Is <@U2> our new CTO or the CIO?'));
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond']);
    expect(slack.calls[0]?.args).toMatchObject({ response_type: 'ephemeral' });
    expect(shownIn(slack.calls[0])).toContain('CIO');
  });

  it('says that there is nothing to explain', async () => {
    const slack = await openTestApp({ engine: shippedEngine });
    await slack.deliver(messageShortcutBody('explain_roles', 'Lunch is at noon.'));
    expect(slack.calls[0]?.args.text).toContain('no role in this message');
  });
});
