import { describe, expect, it } from 'vitest';

import { withCaveats } from '../../src/answering/caveats.ts';
import { idsOf } from '../support/answer-parts.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver({
  one: `
## Pay

### CIO and CTO: base salary

- The figures of this section are guesses. {#guess caveat}

### CIO: base salary

- The CIO earns 10 coins. {#coins}
- The CIO earned coins in 2015. {#year}
- The CIO earns well. {#well}

### CTO: base salary

- The CTO earns 12 coins. {#twelve}

### CEO: base salary

- The CEO earns 90 coins. {#ninety}

### CIO: skills

- The CIO has 3 skills. {#skills}

## Elsewhere

### CIO: base salary

- The CIO earns 11 coins. {#elsewhere}
`,
});
const shown = (ids: readonly string[], most = 3): readonly string[] =>
  idsOf(
    withCaveats(
      ids.map((id) => ({ statement: statement(id), alsoSaidBy: [] })),
      most,
      library,
    ),
  );

describe('what must be known of figures', () => {
  it.each<[string, readonly string[]]>([
    ['a figure of its section', ['coins']],
    ['figures of several roles, once', ['coins', 'twelve']],
  ])('stands behind %s', (_, ids) => {
    expect(shown(ids)).toEqual([...ids, 'guess']);
  });

  it.each<[string, string]>([
    ['a year, which is no figure', 'year'],
    ['a statement without a figure', 'well'],
    ['a figure of another role', 'ninety'],
    ['a figure of another aspect', 'skills'],
    ['a figure of another section', 'elsewhere'],
  ])('does not stand behind %s', (_, id) => {
    expect(shown([id])).toEqual([id]);
  });

  it.each<[string, readonly string[], number, readonly string[]]>([
    ['takes the place of the last statement', ['coins', 'well', 'year'], 3, ['coins', 'well', 'guess']],
    ['never takes the place of the first', ['coins'], 1, ['coins', 'guess']],
    ['is not repeated', ['guess', 'coins'], 3, ['guess', 'coins']],
  ])('%s', (_, ids, most, expected) => {
    expect(shown(ids, most)).toEqual(expected);
  });
});
