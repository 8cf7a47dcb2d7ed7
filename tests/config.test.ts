import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import {
  type ConfigResult,
  type Environment,
  folderProblems,
  readConfig,
  variableNames,
} from '../src/config.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-1234-5678-abcdef' };
const APP = { SLACK_APP_TOKEN: 'xapp-1-A1-1234-abcdef' };
const SECRET = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

const problemsOf = (result: ConfigResult): readonly string[] => (result.ok ? [] : result.problems);

describe('readConfig', () => {
  it.each<[string, Environment, string]>([
    ['nothing set: no Slack', {}, 'local'],
    ['blank variables count as not set', { SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '' }, 'local'],
    ['bot and app token: Socket Mode', { ...BOT, ...APP }, 'socket'],
    ['bot token and signing secret: HTTP', { ...BOT, ...SECRET }, 'http'],
    ['all three: Socket Mode', { ...BOT, ...APP, ...SECRET }, 'socket'],
    [
      'blanks around a token, as pasting leaves them',
      { SLACK_BOT_TOKEN: ` ${BOT.SLACK_BOT_TOKEN}\n`, ...APP },
      'socket',
    ],
    ['other tools’ variables', { SLACK_WEBHOOK: 'x', PATH: '/bin' }, 'local'],
  ])('%s', (_, environment, mode) => {
    expect(readConfig(environment)).toMatchObject({ ok: true, config: { mode } });
  });

  it('has defaults for everything but Slack', () => {
    expect(readConfig({ ...BOT, ...SECRET })).toMatchObject({
      config: { host: '127.0.0.1', port: 3000, logLevel: 'info', slackApiUrl: undefined },
    });
    const result = readConfig({});
    expect(result.ok && result.config.knowledgeFolder).toMatch(/\/knowledge$/);
  });

  it.each([
    ['SLACK_BOT_TOKN', 'SLACK_BOT_TOKEN'],
    ['SLAKC_APP_TOKEN', 'SLACK_APP_TOKEN'],
    ['KNOWLEDGE_FOLDR', 'KNOWLEDGE_FOLDER'],
  ])('names a misspelt variable, and what it may be: %s', (name, meant) => {
    expect(problemsOf(readConfig({ [name]: 'x' }))).toEqual([
      `Nothing reads ${name}: is it ${meant}? Correct its name, or unset it.`,
    ]);
  });

  it('says of a rotated token what to do', () => {
    const [problem] = problemsOf(readConfig({ SLACK_BOT_TOKEN: 'xoxe.xoxb-1-abcdefgh', ...APP }));
    expect(problem).toContain('token rotation');
  });

  it.each<[string, Environment, readonly string[]]>([
    ['a bot token alone', BOT, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']],
    ['an app token alone', APP, ['SLACK_BOT_TOKEN']],
    ['a signing secret alone', SECRET, ['SLACK_BOT_TOKEN']],
    [
      'an API address alone',
      { SLACK_API_URL: 'http://127.0.0.1:9/' },
      ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'],
    ],
  ])('names every missing piece in one problem: %s', (_, environment, missing) => {
    const problems = problemsOf(readConfig(environment));
    expect(problems).toHaveLength(1);
    for (const name of missing) expect(problems[0]?.split('Missing: ')[1]).toContain(name);
    for (const name of Object.keys(environment)) expect(problems[0]).not.toContain(`Missing: ${name}`);
  });

  it.each<[string, Environment]>([
    ['SLACK_BOT_TOKEN', { SLACK_BOT_TOKEN: 'xoxp-user-token-1', ...APP }],
    ['SLACK_APP_TOKEN', { ...BOT, SLACK_APP_TOKEN: 'xoxb-swapped-token' }],
    ['SLACK_SIGNING_SECRET', { ...BOT, SLACK_SIGNING_SECRET: 'not-hexadecimal-at-all' }],
    ['PORT', { PORT: 'sesame' }],
    ['PORT', { PORT: '65536' }],
    ['HOST', { HOST: 'not a host' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'shouting' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://root:secret@host/name' }],
    ['DATABASE_URL', { DATABASE_URL: './rolecall.db' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://u:p#w@host/db' }],
    ['DATABASE_URL', { DATABASE_URL: 'file:./x.db?mode=ro' }],
    ['DATABASE_URL', { DATABASE_URL: 'file://localhost/x.db' }],
    ['DATABASE_URL', { DATABASE_URL: 'file::memory:?cache=shared' }],
    ['KEEP_QUESTIONS', { KEEP_QUESTIONS: 'perhaps' }],
    ['OWNER_CHANNEL', { OWNER_CHANNEL: '#hiring' }],
    ['ADMINS', { ADMINS: 'ann, ben' }],
    ['SLACK_API_URL', { ...BOT, ...APP, SLACK_API_URL: 'https://evil.example/api/' }],
    ['SLACK_API_URL', { ...BOT, ...APP, SLACK_API_URL: 'http://127.0.0.1.evil.example/' }],
    ['SLACK_API_URL', { ...BOT, ...APP, SLACK_API_URL: 'file://localhost/knowledge' }],
  ])('names a malformed %s and the next step, never the value', (name, environment) => {
    const problems = problemsOf(readConfig(environment));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    for (const given of [environment[name]]) expect(problems[0]).not.toContain(given);
  });

  it.each([
    ['SQLite beside it', {}, 'file:./data/rolecall.db'],
    ['Postgres', { DATABASE_URL: 'postgresql://a:b@host/name' }, 'postgresql://a:b@host/name'],
    ['another file', { DATABASE_URL: 'file:../elsewhere/rolecall.db' }, 'file:../elsewhere/rolecall.db'],
  ])('remembers in %s', (_, environment, databaseUrl) => {
    expect(readConfig({ ...BOT, ...APP, ...environment })).toMatchObject({ config: { databaseUrl } });
  });

  it('remembers nothing in the local workspace, unless it is told where', () => {
    expect(readConfig({})).toMatchObject({ config: { databaseUrl: 'file::memory:' } });
    expect(readConfig({ DATABASE_URL: 'file:a.db' })).toMatchObject({ config: { databaseUrl: 'file:a.db' } });
  });

  it('reads who may change settings, with commas or blanks between', () => {
    expect(readConfig({ ADMINS: 'U0ANN, U0BEN U0CLEO' })).toMatchObject({
      config: { admins: ['U0ANN', 'U0BEN', 'U0CLEO'] },
    });
  });

  it.each([
    [{}, undefined],
    [{ PORT: '9090' }, { host: '127.0.0.1', port: 9090 }],
    [
      { PORT: '9090', HOST: '0.0.0.0' },
      { host: '0.0.0.0', port: 9090 },
    ],
  ])('tells health and metrics in Socket Mode where PORT is set: %j', (environment, statusAt) => {
    const result = readConfig({ ...BOT, ...APP, ...environment });
    expect(result.ok && result.config.mode === 'socket' && result.config.statusAt).toEqual(statusAt);
  });

  it('names a knowledge folder that is not there beside everything else', () => {
    const there = fileURLToPath(new URL('..', import.meta.url));
    expect(folderProblems({ KNOWLEDGE_FOLDER: there })).toEqual([]);
    expect(folderProblems({})).toEqual([]);
    expect(folderProblems({ KNOWLEDGE_FOLDER: `${there}/nowhere` })[0]).toMatch(/^KNOWLEDGE_FOLDER /);
  });

  it('tells all problems at once', () => {
    const problems = problemsOf(readConfig({ SLACK_APP_TOKEN: 'nonsense', PORT: '-1', LOG_LEVEL: 'loud' }));
    expect(problems).toHaveLength(4);
  });

  it.each(['http://127.0.0.1:4000/api', 'http://localhost:4000/api/', 'http://[::1]:4000/api/'])(
    'takes an API address on this machine: %s',
    (url) => {
      const result = readConfig({ ...BOT, ...APP, SLACK_API_URL: url });
      expect(result.ok && result.config.slackApiUrl).toMatch(/\/api\/$/);
    },
  );
});

describe('.env.example', () => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n');
  const isVariable = (line: string): boolean => /^(# )?[A-Z_]+=/.test(line);

  it('lists every variable that is read, no more and no less', () => {
    const listed = lines.filter(isVariable).map((line) => line.replace(/^# /, '').split('=')[0]);
    expect(listed.toSorted()).toEqual([...variableNames].toSorted());
  });

  it('explains each above it', () => {
    for (const [at, line] of lines.entries()) {
      if (isVariable(line)) expect(lines[at - 1], line).toMatch(/^# .*[.)]$/);
    }
  });
});
