import { describe, expect, it } from 'vitest';

import { waysToAsk } from '../../src/slack/ways-to-ask.ts';

const engine = {
  examples: () => ['CIO vs CTO', 'CTO skills'],
  knowledge: {
    roles: [
      { id: 'CIO', matched: true },
      { id: 'CTO', matched: true },
    ],
  },
};

describe('the help', () => {
  it.each([
    ['dm', 'Write to me here: CTO skills'],
    ['channel', 'Write to me in a direct message: CTO skills'],
    ['home', 'Write to me under Messages: CTO skills'],
  ] as const)('tells what works where it is read: %s', (place, first) => {
    expect(waysToAsk(engine, place)[0]).toBe(first);
  });

  it('says that a reply in a thread needs a mention, and lists every command', () => {
    const ways = waysToAsk(engine, 'channel').join('\n');
    expect(ways).toContain('I hear only what mentions me');
    for (const command of ['/cio-vs-cto', '/compare-roles', '/rolecall']) expect(ways).toContain(command);
  });
});
