import { describe, expect, it } from 'vitest';

import { createLog } from '../../src/observability/create-log.ts';
import { describeError } from '../../src/observability/describe-error.ts';
import { createBoltLogger } from '../../src/slack/bolt-logger.ts';

const TOKENS = [
  'xoxb-1234-5678-abcDEF',
  'xoxp-1234-5678',
  'xoxe.xoxb-1-abc-def',
  'xapp-1-A1-1234-abcdef',
  'https://hooks.slack.com/commands/T1/2/abc',
  'wss://wss-primary.slack.com/link/?ticket=abc-def&app_id=1234',
  '0123456789abcdef0123456789abcdef',
];
const TELLTALES = /abcDEF|xox[bp]-1|abc-def|xapp-1|commands\/T1|0123456789abcdef/;

function openLog(level = 'debug') {
  const lines: string[] = [];
  const secrets = ['0123456789abcdef0123456789abcdef'];
  return { lines, log: createLog({ level, secrets, write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it.each(TOKENS)('shows %s nowhere: not in a message, a field, a nested field, an error', (token) => {
    const { log, lines } = openLog();
    log.info({}, `message ${token}`);
    log.info({ field: token, nested: { deep: [`x ${token} y`] } }, 'fields');
    log.error(describeError(new Error(`outer ${token}`, { cause: new Error(`inner ${token}`) })), 'error');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toMatch(TELLTALES);
    expect(lines.join('')).toContain('[redacted]');
  });

  it('is one JSON object a line with level, time and message', () => {
    const { log, lines } = openLog();
    log.warn({ waitMs: 5 }, 'a pause');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-/),
      waitMs: 5,
      msg: 'a pause',
    });
  });

  it('is silent below its level', () => {
    const { log, lines } = openLog('warn');
    log.debug({}, 'no');
    log.info({}, 'no');
    log.warn({}, 'yes');
    expect(lines).toHaveLength(1);
  });

  it('tells an error with its causes and nothing else that it carries', () => {
    const error = Object.assign(new Error('outer', { cause: new TypeError('inner') }), {
      body: 'what was asked',
    });
    expect(describeError(error)).toEqual({
      error: 'Error: outer',
      stack: expect.stringContaining('outer'),
      cause: 'TypeError: inner',
    });
  });
});

describe('Bolt in the log', () => {
  it('speaks from warnings up, whatever level it is given', () => {
    const { log, lines } = openLog();
    const logger = createBoltLogger(log);
    logger.setLevel(logger.getLevel());
    logger.debug('envelope', { token: 'xoxb-1234-5678-abcDEF' });
    logger.info('hello');
    logger.warn('a warning', { body: 'whole envelope' });
    logger.error(new Error('an error'));
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a warning', 'Error: an error']);
    expect(lines.join('')).not.toContain('envelope');
  });
});
