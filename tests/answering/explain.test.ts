import { describe, expect, it } from 'vitest';

import { explain, explanationOf, notCoveredIn, titleAspect } from '../../src/answering/explain.ts';
import type { Role } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { idsOf, present } from '../support/answer-parts.ts';
import { buildCandidate, buildDispute, buildFrame, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver({
  one: `
### CIO: definition

- The CIO is one. {#one}

### CIO: skills

- The CIO listens well. {#listens}
- The CIO bakes sourdough bread. {#bread}
- The CIO repairs antique clocks. {#clocks}
- The CIO grows purple orchids. {#orchids}
- The CIO climbs steep mountains. {#mountains}

### CIO: base salary

- The CIO and the CEO draw coins. {#salary}

### CIO: further facts

- The CIO met a bear. {#bear}

### CTO: skills

- The CTO draws. {#draws}
`,
});
const evidence = (...ids: readonly string[]) =>
  ids.map((id) => ({ statement: statement(id), alsoSaidBy: [] }));
const named = (...ids: readonly string[]) =>
  ids.map((id) => ({ value: present(library.aspect(id), id), span: undefined }));
const explained = (likely: readonly (readonly [string, number])[], isBroad = false) => {
  const candidates = likely.map(([id, probability]) => buildCandidate(statement(id), probability));
  return idsOf(explain(buildFrame(), [CIO], candidates, undefined, isBroad, library)?.evidence ?? []);
};

describe('what is explained', () => {
  const all = ['listens', 'bread', 'clocks', 'orchids', 'mountains'].map((id) => [id, 0.8] as const);

  it.each<[string, number, boolean]>([
    ['three statements at most', 3, false],
    ['one more where a role or an aspect alone is asked for', 4, true],
  ])('takes %s', (_, most, isBroad) => {
    expect(explained(all, isBroad)).toEqual(all.slice(0, most).map(([id]) => id));
  });

  it('takes less likely statements too where it is broad', () => {
    const fading = [
      ['listens', 0.9],
      ['bread', 0.35],
    ] as const;
    expect(explained(fading)).toEqual(['listens']);
    expect(explained(fading, true)).toEqual(['listens', 'bread']);
  });

  it('takes both sides of a disagreement instead', () => {
    const [one, two] = [statement('listens'), statement('bread')].map((each) => ({
      statement: each,
      alsoSaidBy: [],
    }));
    const dispute = buildDispute('Whether it listens', [[present(one)], [present(two)]]);
    const answer = explain(
      buildFrame(),
      [CIO],
      [buildCandidate(statement('clocks'), 0.9)],
      dispute,
      false,
      library,
    );
    expect(answer?.dispute).toBe(dispute);
    expect(idsOf(answer?.evidence ?? [])).toEqual(['listens', 'bread']);
  });

  it('is nothing without a candidate', () => {
    expect(explain(buildFrame(), [CIO], [], undefined, false, library)).toBeUndefined();
  });
});

describe('an explanation is headed by', () => {
  it.each<[string, string, readonly Role[], string, Partial<Frame>]>([
    ['the role and the aspect of what answers', 'CIO: skills', [CIO], 'listens', {}],
    ['the umbrella that was asked for', 'CIO: pay', [CIO], 'salary', { aspects: named('pay') }],
    [
      'no aspect that was named and is not shown',
      'CIO: skills',
      [CIO],
      'listens',
      { aspects: named('bonus') },
    ],
    ['several roles', 'CIO and CTO: skills', [CIO, CTO], 'listens', {}],
    ['the role in full, for what it is', 'CIO, chief information officer', [CIO], 'one', {}],
    ['the aspect alone, where no role is meant', 'Skills', [], 'listens', {}],
    ['the role alone, of facts of no aspect', 'CIO', [CIO], 'bear', {}],
    ['the documents, of facts of no aspect and no role', 'From the documents', [], 'bear', {}],
  ])('%s: %s', (_, title, roles, id, about) => {
    expect(explanationOf(buildFrame('asked', about), roles, evidence(id), undefined, library)?.title).toBe(
      title,
    );
  });

  it('the first named aspect that what answers stands under', () => {
    const [first] = evidence('listens');
    const frame = buildFrame('asked', { aspects: named('pay', 'skills', 'vendors') });
    expect(titleAspect(frame, present(first), library)?.id).toBe('skills');
  });
});

describe('not covered', () => {
  it.each<[string, readonly string[], Partial<Frame>, readonly string[]]>([
    ['is a role that no document describes', ['CEO'], { roles: [mention(CIO), mention(CEO)] }, ['listens']],
    [
      'is a title that nobody knows',
      ['chief baker'],
      { unknownRoles: [{ value: 'chief baker', span: undefined }] },
      ['listens'],
    ],
    ['is no role that a shown statement names', [], { roles: [mention(CEO)] }, ['salary']],
    ['is no role that documents describe', [], { roles: [mention(CTO)] }, ['listens']],
  ])('%s', (_, expected, about, shown) => {
    expect(notCoveredIn(buildFrame('asked', about), evidence(...shown), library)).toEqual(expected);
  });
});
