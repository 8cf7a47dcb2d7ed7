import { describe, expect, it } from 'vitest';

import { nameRole } from '../../src/answering/name-role.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { idsOf, present } from '../support/answer-parts.ts';
import { buildCandidate, buildDispute, buildFrame, CEO, mention } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver(
  {
    one: `
### CIO: skills

- The CIO bakes sourdough bread. {#cio-bread}
- The CIO repairs antique clocks. {#cio-clocks}
- The CIO grows purple orchids. {#cio-orchids}

### CTO: skills

- The CTO bakes bread of rye. {#cto-bread}

### CIO and CTO: skills

- The CIO and the CTO bake cakes. {#both}
`,
    two: `
### Skills

- Somebody has to bake. {#nobody}
`,
  },
  {
    'disagreements.yml':
      'disagreements:\n  - { id: bread, title: Who bakes, roles: [CIO, CTO], aspects: [skills], sides: [[cio-bread], [cto-bread]] }\n',
  },
);
type Likely = readonly (readonly [id: string, probability: number])[];
const named = (likely: Likely, about: Partial<Frame> = {}) =>
  nameRole(
    buildFrame('who bakes?', { wanted: 'which_role', ...about }),
    likely.map(([id, probability]) => buildCandidate(statement(id), probability)),
    undefined,
    library,
  );

describe('a duty belongs', () => {
  it.each<[string, readonly string[], readonly string[], Likely]>([
    [
      'to the role of the statement that answers best',
      ['CIO'],
      ['cio-bread'],
      [
        ['cio-bread', 0.9],
        ['cto-bread', 0.3],
      ],
    ],
    [
      'to both, where the other role has as good a statement',
      ['CTO', 'CIO'],
      ['cto-bread', 'cio-bread'],
      [
        ['cto-bread', 0.9],
        ['cio-bread', 0.85],
      ],
    ],
    [
      'to one, with a second proof',
      ['CIO'],
      ['cio-bread', 'cio-clocks'],
      [
        ['cio-bread', 0.9],
        ['cio-clocks', 0.8],
        ['cio-orchids', 0.8],
      ],
    ],
    [
      'to one, whatever is said of both',
      ['CIO'],
      ['cio-bread'],
      [
        ['cio-bread', 0.9],
        ['both', 0.9],
      ],
    ],
  ])('%s', (_, roles, shown, likely) => {
    const fit = present(named(likely));
    expect(fit.roles.map(({ id }) => id)).toEqual(roles);
    expect(idsOf(fit.evidence)).toEqual(shown);
  });

  it('to the roles of a disagreement, with its sides in order', () => {
    const [one, two] = ['cio-bread', 'cto-bread'].map((id) => ({ statement: statement(id), alsoSaidBy: [] }));
    const [topic] = library.knowledge.disagreements;
    const dispute = { ...buildDispute('', [[present(one)], [present(two)]]), topic: present(topic) };
    const fit = present(
      nameRole(buildFrame(), [buildCandidate(statement('cto-bread'), 0.9)], dispute, library),
    );
    expect(fit.roles.map(({ id }) => id)).toEqual(['CIO', 'CTO']);
    expect(idsOf(fit.evidence)).toEqual(['cio-bread', 'cto-bread']);
    expect(fit.dispute).toBe(dispute);
  });
});

describe('there is no verdict', () => {
  it.each<[string, Likely, Partial<Frame>]>([
    [
      'where the best statement is about several roles',
      [
        ['both', 0.9],
        ['cio-bread', 0.8],
      ],
      {},
    ],
    [
      'where it is about nobody',
      [
        ['nobody', 0.9],
        ['cio-bread', 0.8],
      ],
      {},
    ],
    ['where it is asked whose it is not', [['cio-bread', 0.9]], { isNegated: true }],
    ['without a candidate', [], {}],
  ])('%s', (_, likely, about) => {
    expect(named(likely, about)).toBeUndefined();
  });
});

it('a role in question that no document describes is named beside the verdict', () => {
  expect(named([['cio-bread', 0.9]], { roles: [mention(CEO)] })?.notCovered).toEqual(['CEO']);
});
