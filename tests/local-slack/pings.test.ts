import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { ANN, HIRING } from '../../src/local-slack/residents.ts';
import { actions, button, mrkdwn, plain, raw, richText, section, table } from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack } from '../support/local-slack.ts';
import { callApi, outcomeOf, respondAt, runCommand } from '../support/web-api.ts';

let slack: TestSlack;

beforeAll(async () => {
  slack = await openTestSlack({ pace: NO_PACE });
});
afterAll(() => slack.close());

/** What the workspace says of a message that it took. */
async function noticesOf(message: Json): Promise<readonly string[]> {
  for (const { id } of slack.workspace.notices) slack.workspace.dismissNotice(id);
  const answer = await callApi(slack, 'chat.postMessage', { channel: HIRING, text: 'a', ...message });
  expect(outcomeOf(answer)).toBe('ok');
  return slack.workspace.notices.map(({ text }) => text);
}

describe('a message that notifies people', () => {
  it.each<[string, Json, string]>([
    ['by a broadcast', { text: 'a <!channel>' }, '<!channel>'],
    ['by a broadcast with a label', { text: '<!here|here> a' }, '<!here|here>'],
    ['by everyone', { text: '<!everyone>' }, '<!everyone>'],
    ['by a group', { text: '<!subteam^S1>' }, '<!subteam^S1>'],
    ['by a person', { text: `<@${ANN}>` }, `<@${ANN}>`],
    ['by a person with a label', { text: '<@W1|ann>' }, '<@W1|ann>'],
    ['in a section', { blocks: [section('<!channel>')] }, '<!channel>'],
    ['in a field', { blocks: [{ type: 'section', fields: [mrkdwn('<@U1>')] }] }, '<@U1>'],
    ['in context', { blocks: [{ type: 'context', elements: [mrkdwn('<!here>')] }] }, '<!here>'],
    ['in Markdown', { blocks: [{ type: 'markdown', text: '<!channel>' }] }, '<!channel>'],
    ['in rich text', { blocks: [richText({ type: 'broadcast', range: 'channel' })] }, '<!channel>'],
    ['by a person in rich text', { blocks: [richText({ type: 'user', user_id: 'U1' })] }, '<@U1>'],
    [
      'by a group in rich text',
      { blocks: [richText({ type: 'usergroup', usergroup_id: 'S1' })] },
      '<!subteam^S1>',
    ],
    ['in a cell', { blocks: [table([[richText({ type: 'user', user_id: 'U1' })]])] }, '<@U1>'],
    ['in an attachment', { attachments: [{ fields: [{ value: '<!here>' }] }] }, '<!here>'],
  ])('%s is reported', async (_, message, ping) => {
    expect(await noticesOf(message)).toContain(`A message of the app notifies people: it holds ${ping}.`);
  });

  it('is reported at a response address too', async () => {
    await respondAt((await runCommand(slack)).response_url, { text: '<!channel>' });
    expect(slack.workspace.notices.at(-1)?.text).toContain('<!channel>');
  });
});

describe('a message that only looks so', () => {
  it.each<[string, Json]>([
    ['escaped text', { text: '&lt;!channel&gt; &lt;@U1&gt;' }],
    ['a link to a channel', { text: `<#${HIRING}|hiring>` }],
    ['a date', { text: '<!date^1^{date}|a>' }],
    ['a link', { text: '<https://example.com|@channel>' }],
    ['a word', { text: '@channel @here' }],
    ['plain text', { blocks: [{ type: 'header', text: plain('<!channel>') }] }],
    [
      'the text of a button',
      { blocks: [actions(button('a', { text: plain('<!here>'), value: '<!here>' }))] },
    ],
    ['text in rich text', { blocks: [richText({ type: 'text', text: '<!channel>' })] }],
    ['a raw cell', { blocks: [table([[raw('<!channel>')]])] }],
  ])('%s is not reported', async (_, message) => {
    expect(await noticesOf(message)).toEqual([]);
  });
});
