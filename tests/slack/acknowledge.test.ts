import { expect, it } from 'vitest';

import { createLog } from '../../src/observability/create-log.ts';
import { acknowledge } from '../../src/slack/acknowledge.ts';

it('goes on where the socket closed before Slack could be told, and logs it', async () => {
  const lines: string[] = [];
  const log = createLog({ level: 'warn', write: (line) => lines.push(line) });
  await acknowledge(() => Promise.reject(new Error('socket closed')), '/rolecall', log);
  expect(lines.join('')).toMatch(/"surface":"\/rolecall".*socket closed/);
  await acknowledge(() => Promise.resolve(), '/rolecall', log);
  expect(lines).toHaveLength(1);
});
