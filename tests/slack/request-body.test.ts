import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/observability/create-log.ts';
import { createRefusalLog } from '../../src/slack/refusal-log.ts';
import { sortBody } from '../../src/slack/request-body.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

describe('a body', () => {
  it.each([
    ['an event', '{"type":"event_callback"}', JSON_TYPE, 'slack'],
    ['a command', 'command=%2Frolecall&text=cto', FORM, 'slack'],
    ['a press', `payload=${encodeURIComponent('{"type":"block_actions"}')}`, FORM, 'slack'],
    ['a check of the certificate', 'ssl_check=1&token=x', FORM, 'ssl_check'],
    ['null', 'null', JSON_TYPE, 'malformed'],
    ['a list', '[]', JSON_TYPE, 'malformed'],
    ['words', 'xx', JSON_TYPE, 'malformed'],
    ['nothing', '', JSON_TYPE, 'malformed'],
    ['nothing as a form', '', FORM, 'malformed'],
    ['a payload of null', 'payload=null', FORM, 'malformed'],
    ['a cut payload', 'payload=%7B%22type', FORM, 'malformed'],
    ['a field twice', 'command=%2Frolecall&text=a&text=b', FORM, 'malformed'],
    ['no type', '{"a":1}', undefined, 'slack'],
  ])('is told by its shape: %s', (_, text, type, kind) => {
    expect(sortBody(Buffer.from(text), type)).toBe(kind);
  });
});

it('what is refused is told once a minute for each reason, with how often', () => {
  const lines: string[] = [];
  let now = 0;
  const refusals = createRefusalLog(
    createLog({ level: 'warn', write: (line) => lines.push(line) }),
    () => now,
  );
  for (let at = 0; at < 500; at += 1) refusals.note('unsigned');
  refusals.note('too large');
  now = 60_000;
  refusals.note('unsigned');
  expect(lines.map((line) => [JSON.parse(line).msg, JSON.parse(line).count])).toEqual([
    ['refused: unsigned', 1],
    ['refused: too large', 1],
    ['refused: unsigned', 500],
  ]);
});
