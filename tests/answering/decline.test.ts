import { describe, expect, it } from 'vitest';

import type { NoAnswerReason } from '../../src/answering/answer.ts';
import { THRESHOLDS } from '../../src/answering/decide.ts';
import { decline } from '../../src/answering/decline.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { idsOf, present } from '../support/answer-parts.ts';
import { buildCandidate, buildFrame, CIO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver({
  one: `
### CIO: skills

- The CIO bakes sourdough bread. {#bread}
- The CIO repairs antique clocks. {#clocks}
- The CIO grows purple orchids. {#orchids}
- The CIO climbs steep mountains. {#mountains}

### CTO: skills

- The CTO draws. {#draws}
- The CTO paints loudly.
- The CTO digs wells.
- The CTO knits.

### CIO: vendors

- The CIO pays vendors. {#vendors}
`,
});
const { unsure } = THRESHOLDS;
const NOT_EXACTLY: NoAnswerReason = { code: 'not_exactly' };
const declined = (
  likely: readonly (readonly [string, number])[],
  about: Partial<Frame> = {},
  reason: NoAnswerReason = NOT_EXACTLY,
) =>
  decline(
    buildFrame('asked', about),
    reason,
    [CIO],
    likely.map(([id, probability]) => buildCandidate(statement(id), probability)),
    library,
  );

describe('an honest no', () => {
  const all = ['bread', 'clocks', 'orchids', 'mountains'].map((id) => [id, unsure * 2] as const);

  it.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    ['three statements at most', ['bread', 'clocks', 'orchids'], all],
    [
      'what is less near too',
      ['bread', 'clocks'],
      [
        ['bread', 0.3],
        ['clocks', 0.12],
      ],
    ],
    [
      'not what is far less near',
      ['bread'],
      [
        ['bread', 0.3],
        ['clocks', 0.05],
      ],
    ],
    ['nothing where nothing is near', [], [['bread', unsure / 2]]],
  ])('offers %s', (_, expected, likely) => {
    expect(idsOf(declined(likely).nearest)).toEqual(expected);
  });

  it('offers nothing for chatter, which meets only the role of the question before', () => {
    const chatter = { roles: [mention(CIO, 'carried')], words: [contentWord('giraffe')] };
    expect(declined(all, chatter).nearest).toEqual([]);
    expect(declined(all, { ...chatter, roles: [mention(CIO)] }).nearest).not.toEqual([]);
  });

  it('keeps its reason, and says what is covered', () => {
    expect(declined([])).toMatchObject({ kind: 'no_answer', reason: NOT_EXACTLY });
    expect(declined([]).coveredRoles.map(({ id }) => id)).toEqual(['CIO', 'CTO']);
  });
});

it('names the five nearest roles of many, and that there are others', () => {
  const ids = ['CAO', 'CBO', 'CCO', 'CDO', 'CEO', 'CFO', 'CGO'];
  const many = libraryOver(
    {
      one: ids
        .map(
          (id) =>
            `### ${id}: skills\n\n${[1, 2, 3, 4].map((n) => `- The ${id} knows craft ${n}${id}.`).join('\n')}\n`,
        )
        .join('\n'),
    },
    {
      'roles.yml': `roles:\n${ids.map((id) => `  - { id: ${id}, name: chief ${id.charAt(1)}x officer }\n`).join('')}`,
    },
  );
  const last = present(many.library.role('CGO'));
  const { coveredRoles, hasMoreRoles } = decline(buildFrame('asked'), NOT_EXACTLY, [last], [], many.library);
  expect(coveredRoles).toHaveLength(5);
  expect(coveredRoles).toContain(last);
  expect(hasMoreRoles).toBe(true);
});

describe('what can be asked instead', () => {
  const uncovered: NoAnswerReason = { code: 'role_not_covered', roles: ['CFO'], details: [] };
  const asked = (id: string) => [{ value: present(library.aspect(id)), span: undefined }];

  it.each<[string, readonly string[], Partial<Frame>]>([
    [
      'is the same of each role that is described',
      ['CIO: skills', 'CTO: skills'],
      { aspects: asked('skills') },
    ],
    ['is not what documents do not say of a role', ['CIO: vendors'], { aspects: asked('vendors') }],
  ])('%s', (_, expected, about) => {
    expect(declined([], about, uncovered).followUps).toEqual(expected);
  });

  it('is what the documents hold on the role, where it is one that they describe', () => {
    expect(declined([]).followUps).toContain('CIO: skills');
  });
});
