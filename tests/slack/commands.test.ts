import { describe, expect, it } from 'vitest';

import { buildComparison, buildFrame, buildNoAnswer, CIO, mention } from '../support/answers.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { openTestApp } from '../support/slack-app.ts';
import { commandBody } from '../support/slack-bodies.ts';
import { refuse } from '../support/slack-fetch.ts';

const compare = (question: string) => buildComparison({ frame: buildFrame(question) });

describe('a slash command', () => {
  it.each([
    ['/cio-vs-cto', '', 'CIO vs CTO'],
    ['/cio-vs-cto', 'pay', 'CIO vs CTO: pay'],
    ['/cio-vs-cto', '  reporting   line ', 'CIO vs CTO: reporting line'],
    ['/cio-vs-cto', 'help', 'help'],
    ['/compare-roles', 'cio ceo pay', 'compare cio ceo pay'],
    ['/compare-roles', '', 'compare'],
    ['/compare-roles', 'help', 'help'],
    ['/rolecall', '-h', 'help'],
    ['/cio-vs-cto', '--help', 'help'],
    ['/rolecall', 'who owns the help desk?', 'who owns the help desk?'],
    ['/rolecall', '', 'help'],
    ['/cfo-vs-head-of-data', 'pay', 'cfo vs head of data: pay'],
    ['/rolecall', 'HELP', 'help'],
    ['/rolecall', 'is R&amp;D the CTO&#39;s?', 'is R&D the CTO&#39;s?'],
  ])('%s %s asks "%s"', async (command, text, question) => {
    const slack = await openTestApp();
    await slack.deliver(commandBody(command, text));
    expect(slack.asked.map(([asked]) => asked)).toEqual([question]);
  });

  it.each([
    ['/coo-vs-cfo', '', 'COO vs CFO'],
    ['/coo-vs-head-of-growth', 'pay', 'COO vs head of growth: pay'],
    ['/cio-vs-cto', '', 'cio vs cto'],
  ])('of a pair is asked of the folder’s roles: %s %s asks "%s"', async (command, text, question) => {
    const roles = ['COO', 'CFO', 'head of growth'].map((id) => ({ id, matched: true }));
    const slack = await openTestApp({ roles });
    await slack.deliver(commandBody(command, text));
    expect(slack.asked.map(([asked]) => asked)).toEqual([question]);
  });

  it('is acknowledged once and answered privately, what was typed restated above a table', async () => {
    const slack = await openTestApp({ ask: compare });
    expect(await slack.deliver(commandBody('/cio-vs-cto', 'pay'))).toBe(1);
    expect(slack.calls.map((call) => call.method)).toEqual(['respond']);
    const args = slack.calls[0]?.args;
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false, unfurl_links: false });
    expect(args?.text).toMatch(/^&gt; \/cio-vs-cto pay\n/);
    expect(JSON.stringify(args?.blocks)).toContain('"type":"table"');
    expect(JSON.stringify(args?.blocks)).toContain('/cio-vs-cto pay');
  });

  it('that is delivered twice is answered once', async () => {
    const slack = await openTestApp();
    const body = commandBody('/rolecall', 'cto skills');
    await slack.deliver(body);
    expect(await slack.deliver(body)).toBe(1);
    expect(slack.calls).toHaveLength(1);
  });

  it('gets plain text when its blocks are refused with a status', async () => {
    const slack = await openTestApp({
      reply: ({ args }) => ('blocks' in args ? new Response('invalid_blocks', { status: 400 }) : undefined),
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.calls.map(({ method, args }) => [method, 'blocks' in args])).toEqual([
      ['respond', true],
      ['respond', false],
    ]);
  });

  it('gets plain text when its blocks are refused with 200 and ok false', async () => {
    const slack = await openTestApp({
      reply: ({ args }) => ('blocks' in args ? refuse('invalid_blocks') : undefined),
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.calls.map(({ args }) => 'blocks' in args)).toEqual([true, false]);
  });

  it('is answered with an ephemeral message when its response address is spent', async () => {
    const slack = await openTestApp({
      reply: ({ method }) =>
        method === 'respond' ? new Response('expired_url', { status: 404 }) : undefined,
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.callsOf('chat.postEphemeral')[0]?.args).toMatchObject({ channel: 'C1', user: 'U1' });
  });

  it.each<[string, () => Response]>([
    ['404', () => new Response('no', { status: 404 })],
    ['410', () => new Response('gone', { status: 410 })],
    ['expired_url', () => Response.json({ ok: false, error: 'expired_url' })],
    ['a page with 200', () => new Response('<html>Sign in</html>')],
  ])('keeps its blocks where the response address takes nothing: %s', async (_, answer) => {
    const slack = await openTestApp({
      reply: ({ method }) => (method === 'respond' ? answer() : undefined),
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond', 'chat.postEphemeral']);
    expect(slack.calls[1]?.args).toHaveProperty('blocks');
  });

  it('waits where the response address asks for a pause, and keeps its blocks', async () => {
    let responses = 0;
    const slack = await openTestApp({
      reply: ({ method }) => {
        if (method !== 'respond') return undefined;
        responses += 1;
        return responses === 1
          ? new Response('', { status: 429, headers: { 'retry-after': '1' } })
          : undefined;
      },
    });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.calls.map(({ method }) => method)).toEqual(['respond', 'respond']);
    expect(slack.calls[1]?.args).toHaveProperty('blocks');
  });

  it('is answered where Slack gave no response address', async () => {
    const slack = await openTestApp();
    await slack.deliver(commandBody('/rolecall', 'cto skills', { response_url: undefined }));
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral']);
    expect(slack.calls[0]?.args).toMatchObject({ channel: 'C1', user: 'U1' });
  });

  it('is not answered again when Slack may have taken the answer', async () => {
    const slack = await openTestApp({ reply: () => new Response('', { status: 503 }) });
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    expect(slack.calls).toHaveLength(1);
    expect(slack.logLines.join('')).toContain('could not be delivered');
  });

  it('is answered with one plain sentence when the engine throws, and the log has the cause', async () => {
    const slack = await openTestApp({
      ask: () => {
        throw new Error('index out of order');
      },
    });
    await slack.deliver(commandBody('/cio-vs-cto', 'pay'));
    expect(slack.calls).toHaveLength(1);
    expect(slack.calls[0]?.args.text).toMatch(/^Sorry, [^\n]+$/);
    expect(slack.calls[0]?.args.text).not.toContain('index out of order');
    expect(slack.logLines.join('')).toContain('index out of order');
  });

  it('leans on the question before it of the same person in the same channel', async () => {
    const slack = await openTestApp();
    await slack.deliver(commandBody('/rolecall', 'cto skills'));
    await slack.deliver(commandBody('/rolecall', 'and the cio?'));
    await slack.deliver(commandBody('/rolecall', 'and the cio?', { user_id: 'U2' }));
    expect(slack.asked.map(([, previous]) => previous)).toEqual([undefined, 'cto skills', undefined]);
  });

  it.each(['/cio-vs-cto', '/compare-roles'])(
    '%s stands alone, and the next question leans on it',
    async (command) => {
      const slack = await openTestApp();
      await slack.deliver(commandBody('/rolecall', 'cto skills'));
      await slack.deliver(commandBody(command, 'cio cto pay'));
      await slack.deliver(commandBody('/rolecall', 'and the ceo?'));
      const [, compared, next] = slack.asked;
      expect([compared?.[1], next?.[1]]).toEqual([undefined, compared?.[0]]);
    },
  );
});

describe('/compare-roles', () => {
  it.each([
    ['one role', buildFrame('compare cio', { roles: [mention(CIO)] })],
    ['no role', buildFrame('compare apples')],
  ])('shows how to use it when it holds %s', async (_, frame) => {
    const slack = await openTestApp({ ask: () => buildNoAnswer({ code: 'off_topic' }, { frame }) });
    await slack.deliver(commandBody('/compare-roles', 'cio'));
    expect(slack.calls[0]?.args.text).toContain('/compare-roles CIO CTO');
  });

  it('gives the honest no for a role that no document describes', async () => {
    const frame = buildFrame('compare cio ciso', {
      roles: [mention(CIO)],
      unknownRoles: [{ value: 'CISO', span: { start: 12, end: 16 } }],
    });
    const slack = await openTestApp({
      ask: () => buildNoAnswer({ code: 'role_not_covered', roles: ['CISO'], details: [] }, { frame }),
    });
    await slack.deliver(commandBody('/compare-roles', 'cio ciso'));
    expect(slack.calls[0]?.args.text).toContain('no CISO');
  });

  it('shows how to use it when nothing follows it, and the help for "help"', async () => {
    const slack = await openTestApp({ ask: shippedEngine.ask });
    await slack.deliver(commandBody('/compare-roles'));
    expect(slack.calls[0]?.args.text).toContain('Name two to four roles');
    await slack.deliver(commandBody('/compare-roles', 'help'));
    expect(slack.calls[1]?.args.text).toContain('/cio-vs-cto');
  });
});
