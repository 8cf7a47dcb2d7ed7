import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../src/local-slack/model.ts';
import { actionSchema } from '../../src/local-slack/page-protocol.ts';
import { ANN, APP, BEN, dmIdOf, HIRING } from '../../src/local-slack/residents.ts';
import {
  actions,
  button,
  home,
  input,
  modal,
  plain,
  richText,
  section,
  table,
} from '../support/block-kit.ts';
import { NO_PACE, openTestSlack, type TestSlack, TOKENS } from '../support/local-slack.ts';
import { manifestWith } from '../support/manifest-with.ts';
import { callApi, requestApi, respondAt, runCommand } from '../support/web-api.ts';

/** Whatever is sent to the workspace, it answers by Slack's names, and stands. */

let slack: TestSlack;

beforeAll(async () => {
  const moreScopes = ['users:read', 'channels:read', 'im:read', 'im:write'];
  slack = await openTestSlack({
    pace: NO_PACE,
    manifest: manifestWith({ moreScopes, isInteractive: true }),
    retriesMs: [],
  });
});
afterAll(() => slack.close());

const METHODS = [
  'auth.test',
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.update',
  'chat.delete',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
  'assistant.threads.setStatus',
  'assistant.threads.setTitle',
  'assistant.threads.setSuggestedPrompts',
  'users.info',
  'conversations.info',
  'conversations.members',
  'conversations.open',
];

const anything = fc.jsonValue({ maxDepth: 4 });
const block = fc.oneof(
  anything,
  fc.constantFrom<Json>(
    section('a'),
    actions(button('a'), button('b')),
    input({ type: 'plain_text_input', action_id: 'a' }),
    table([[{ type: 'raw_text', text: 'a' }]]),
    richText({ type: 'text', text: 'a' }),
    { type: 'section', text: plain('a'), accessory: {} },
    { type: 'actions', elements: [null, 7, 'a', {}] },
  ),
);
const blocks = fc.array(block, { maxLength: 3 });
const text = fc.oneof(anything, fc.string(), fc.constantFrom(HIRING, dmIdOf(ANN), ANN, '1.000000', ''));
const args = fc.record(
  {
    channel: text,
    channel_id: text,
    user: text,
    user_id: text,
    users: text,
    ts: text,
    thread_ts: text,
    text,
    status: text,
    title: text,
    trigger_id: text,
    view_id: text,
    external_id: text,
    hash: text,
    markdown_text: text,
    metadata: anything,
    attachments: fc.oneof(anything, fc.array(fc.record({ blocks, text }), { maxLength: 2 })),
    prompts: anything,
    blocks: fc.oneof(anything, blocks),
    view: fc.oneof(
      anything,
      blocks.map((each) => modal(each as Json[])),
      blocks.map((each) => home(each as Json[])),
    ),
  },
  { requiredKeys: [] },
);

const failures = () => slack.workspace.notices.filter(({ text: notice }) => /itself failed/.test(notice));

describe('whatever it is sent', () => {
  it('the Web API takes it or refuses it by a name', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...METHODS), args, async (method, sent) => {
      const { status, body } = await callApi(slack, method, sent);
      expect(status).toBe(200);
      if (body.ok !== true) expect(body.error).toMatch(/^(?!internal_error$)[a-z_]+$/);
    });
    await fc.assert(property, { numRuns: 400 });
    expect(failures()).toEqual([]);
  });

  it('a response address takes it or refuses it by a name', async () => {
    const property = fc.asyncProperty(args, async (sent) => {
      const { response_url: url } = await runCommand(slack);
      const { status, body } = await respondAt(url, { ...sent });
      expect([200, 400]).toContain(status);
      if (status === 400) expect(body.error).toMatch(/^[a-z_]+$/);
    });
    await fc.assert(property, { numRuns: 60 });
    expect(failures()).toEqual([]);
  });

  it('an action of the page is done, or refused with a sentence', async () => {
    const types = actionSchema.options.map(({ shape }) => shape.type.value);
    const id = fc.constantFrom(ANN, BEN, HIRING, dmIdOf(ANN), '1.000000', '/rolecall', '');
    const place = fc.oneof(
      fc.record({ kind: fc.constant('message'), channel: id, ts: id }),
      fc.record({ kind: fc.constant('view'), id }),
    );
    const action = fc.record({
      type: fc.constantFrom(...types),
      as: fc.constantFrom(ANN, BEN, APP.botUserId, 'U0NOBODY'),
      channel: id,
      ts: id,
      text: fc.string(),
      command: id,
      tab: fc.constantFrom('home', 'messages'),
      container: place,
      action: fc.dictionary(fc.string(), anything),
      actionId: id,
      blockId: id,
      value: fc.string(),
      viewId: id,
      values: fc.constant({}),
      callbackId: id,
      id: fc.nat(),
    });
    const property = fc.asyncProperty(action, async (sent) => {
      const response = await fetch(`${slack.url}page/act`, {
        method: 'POST',
        body: JSON.stringify(sent),
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(200);
      const result = Object(await response.json());
      if (result.ok !== true) expect(result.error).toMatch(/\S/);
    });
    await fc.assert(property, { numRuns: 200 });
    expect(failures()).toEqual([]);
  });
});

describe('JSON that is nested too deep to walk through', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  it('is no JSON', async () => {
    const headers = { authorization: `Bearer ${TOKENS.botToken}`, 'content-type': 'application/json' };
    const body = `{"channel":"${HIRING}","text":"a","attachments":${deep}}`;
    expect((await requestApi(slack, 'chat.postMessage', { body, headers })).body.error).toBe('invalid_json');
  });

  it('in a form’s field is text', async () => {
    const body = new URLSearchParams({
      token: TOKENS.botToken,
      channel: HIRING,
      text: 'a',
      attachments: deep,
    });
    expect((await requestApi(slack, 'chat.postMessage', { body })).body.error).toBe('invalid_attachments');
  });
});
