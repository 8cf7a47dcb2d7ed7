import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

import { compose, type Service } from '../../src/compose.ts';
import { ANN, APP, dmIdOf } from '../../src/local-slack/residents.ts';
import { createLog } from '../../src/observability/create-log.ts';
import { BASE_CONFIG } from '../support/base-config.ts';
import { startBot } from '../support/bot-process.ts';
import { eventually } from '../support/eventually.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';
import { NO_PACE, openTestSlack, type TestSlack, TOKENS } from '../support/local-slack.ts';

/** The whole bot over a folder that changes while it runs. */

const open: { service?: Service; slack?: TestSlack } = {};
afterEach(async () => {
  await open.service?.stop();
  await open.slack?.close();
});

const PAY = `---
id: pay-survey
title: A survey of pay
about: What the firms of one valley pay.
---

## Pay

### CIO: base salary

- In Brackwater a CIO earns 481,000 a year. {#pay-survey-1 key}

### CTO: base salary

- In Brackwater a CTO earns 472,000 a year. {#pay-survey-2 key}
`;

const ASPECTS = `aspects:
  - { id: definition, label: definition, words: [what is] }
  - { id: focus, label: focus, words: [focus] }
  - { id: infrastructure, label: infrastructure, words: [infrastructure] }
  - { id: reporting, label: reporting line, words: [report to] }
  - { id: salary, label: base salary, personal: true, words: [salary, earn] }
  - { id: other, label: further facts, words: [] }
`;

async function writeFolder() {
  const folder = await writeKnowledgeFolder({ 'aspects.yml': ASPECTS, 'documents/pay-survey.md': PAY });
  return { folder, file: join(folder, 'documents', 'pay-survey.md') };
}

async function start() {
  const { folder, file } = await writeFolder();
  const slack = await openTestSlack({ pace: NO_PACE });
  const lines: string[] = [];
  const service = await compose(
    {
      ...BASE_CONFIG,
      mode: 'socket',
      ...TOKENS,
      knowledgeFolder: folder,
      logLevel: 'info',
      slackApiUrl: slack.apiUrl,
    },
    createLog({ level: 'info', write: (line) => lines.push(line) }),
    { onConnectionLost: () => {} },
  );
  Object.assign(open, { service, slack });
  await service.start();
  let asked = 0;
  return {
    slack,
    service,
    file,
    lines,
    /** What the bot answers in the direct message with Ann. */
    ask: async (text: string): Promise<string> => {
      await slack.act({ type: 'post', as: ANN, channel: dmIdOf(ANN), text });
      await slack.waitForCall('chat.postMessage', asked);
      asked += 1;
      return slack.workspace.messages.filter(({ author }) => author === APP.botUserId).at(-1)?.text ?? '';
    },
    hasReloaded: (times = 1) =>
      lines.filter((line) => line.includes('the knowledge folder changed')).length >= times,
  };
}

describe('a conversation over a change of the documents', () => {
  it('goes on, with what the documents say now', async () => {
    const { ask, file, hasReloaded } = await start();
    expect(await ask('what does the CIO earn?')).toContain('481,000');
    await writeFile(file, PAY.replace('481,000', '555,000').replace('472,000', '544,000'));
    await eventually(() => hasReloaded());
    expect(await ask('source?')).toMatch(/The documents have changed since[\s\S]*555,000/);
    expect(await ask('more')).toContain('555,000');
    const cto = await ask('and the CTO?');
    expect(cto).toContain('544,000');
    expect(cto).not.toContain('472,000');
  });

  it('has the sources of an answer that still stands, wherever it stands now', async () => {
    const { ask, file, hasReloaded } = await start();
    expect(await ask('what does the CIO earn?')).toContain('481,000');
    await writeFile(file, PAY.replace('## Pay\n', '## Foreword\n\nA CEO wrote this survey.\n\n## Pay\n'));
    await eventually(() => hasReloaded());
    const sources = await ask('source?');
    expect(sources).toContain('481,000');
    expect(sources).toContain('A survey of pay');
    expect(await ask('more')).not.toContain('481,000');
  });

  it('shows in the app’s Home what there is to ask about now', async () => {
    const { slack, file, hasReloaded } = await start();
    const home = async (after: number): Promise<string> => {
      await slack.act({ type: 'open-app', as: ANN, tab: 'home' });
      return JSON.stringify((await slack.waitForCall('views.publish', after)).args);
    };
    const before = await home(0);
    await writeFile(file, PAY.replace('A survey of pay', 'A second survey'));
    await eventually(() => hasReloaded());
    const after = await home(1);
    expect(before).toContain('A survey of pay');
    expect(after).toContain('A second survey');
  });

  it('follows two changes, one soon after the other', async () => {
    const { ask, file, hasReloaded } = await start();
    await writeFile(file, PAY.replace('481,000', '555,000'));
    await eventually(() => hasReloaded(1));
    await writeFile(file, PAY.replace('481,000', '566,000'));
    await eventually(() => hasReloaded(2));
    expect(await ask('what does the CIO earn?')).toContain('566,000');
  });
});

it('stops in the middle of a reload, at once and with everything answered', async () => {
  const { ask, service, file, lines } = await start();
  await ask('what does the CIO earn?');
  await appendFile(file, '\n- In Brackwater a CTO has a boat. {#pay-survey-3}\n');
  const reloading = service.reload();
  const startedAt = performance.now();
  expect(await service.stop()).toBe(true);
  await reloading;
  expect(performance.now() - startedAt).toBeLessThan(1_500);
  expect(lines.join('')).not.toContain('the knowledge folder changed');
});

describe('the process', { timeout: 40_000 }, () => {
  it('reads its folder at once on SIGHUP, tells what it found, and goes on', async () => {
    const { folder, file } = await writeFolder();
    const slack = await openTestSlack();
    open.slack = slack;
    const bot = startBot({
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      SLACK_API_URL: slack.apiUrl,
      KNOWLEDGE_FOLDER: folder,
    });
    await bot.says('"msg":"ready"');
    bot.signal('SIGHUP');
    await bot.says('nothing changed in the knowledge folder');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('{#pay-survey-1 key}', '{#pay-survey-1 kay}'),
    );
    bot.signal('SIGHUP');
    await bot.says('"file":"documents/pay-survey.md","line":11,');
    await bot.says('the old documents stay in use');
    await writeFile(file, PAY.replace('481,000', '555,000'));
    bot.signal('SIGHUP');
    await bot.says('answering from what it holds now');
    await slack.act({ type: 'post', as: ANN, channel: dmIdOf(ANN), text: 'CIO salary' });
    expect(JSON.stringify((await slack.waitForCall('chat.postMessage')).args)).toContain('555,000');
    bot.signal('SIGTERM');
    expect(await bot.exit).toBe(0);
  });
});
