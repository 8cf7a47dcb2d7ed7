import { describe, expect, it } from 'vitest';

import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver({
  one: `
### CIO: vendors

- The CIO buys white paper from the mill. {#paper}
- From the mill, the CIO buys paper that is white. {#again}
- The CIO buys white ink from the harbour. {#ink}
- The CIO bakes bread. {#bread}
- The CIO paid 12 coins for paper. {#twelve}
- The CIO paid 15 coins for paper. {#fifteen}
- The CIO paid coins for paper. {#coins}
`,
});
const similarity = (one: string, other: string): number =>
  library.similarity(statement(one), statement(other));

describe('two statements', () => {
  it('are the same as themselves, and as one with the same words in another order', () => {
    expect(similarity('paper', 'paper')).toBe(1);
    expect(similarity('paper', 'again')).toBeCloseTo(1);
  });

  it('are the more alike the more words they share', () => {
    expect(similarity('paper', 'ink')).toBeLessThan(similarity('paper', 'again'));
    expect(similarity('paper', 'bread')).toBeLessThan(similarity('paper', 'ink'));
  });

  it.each([
    ['other figures', 'twelve', 'fifteen'],
    ['a figure in one of them only', 'twelve', 'coins'],
  ])('are nothing alike with %s', (_, one, other) => {
    expect(similarity(one, other)).toBe(0);
  });

  it('are as alike from either side, between 0 and 1', () => {
    const ids = library.knowledge.statements.map(({ id }) => id);
    for (const one of ids)
      for (const other of ids) {
        expect(similarity(one, other)).toBeCloseTo(similarity(other, one), 9);
        expect(similarity(one, other)).toBeGreaterThanOrEqual(0);
        expect(similarity(one, other)).toBeLessThanOrEqual(1);
      }
  });
});
