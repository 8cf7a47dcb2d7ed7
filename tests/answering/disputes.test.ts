import { describe, expect, it } from 'vitest';

import { disputesInRow, findDispute, saysOnlyLabels, sidesInOrder } from '../../src/answering/disputes.ts';
import type { Ranking } from '../../src/answering/rank.ts';
import { present, textsOf } from '../support/answer-parts.ts';
import { buildCandidate, buildFrame, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const TOPICS = `disagreements:
  - { id: boss, title: Who the CIO reports to, roles: [CIO], aspects: [reporting], sides: [[to-ceo, to-ceo-2, to-ceo-3], [to-cto]] }
  - { id: ear, title: How well the CIO listens, roles: [CIO], aspects: [skills], narrow: true, sides: [[listens], [deaf]] }
  - { id: printer, title: Who owns the printer, roles: [CIO, CTO], aspects: [vendors], sides: [[cio-printer], [cto-printer]] }
`;
const { library, statement } = libraryOver(
  {
    one: `
### CIO: reporting line

- The CIO reports to the CEO. {#to-ceo}
- The CIO reports to the CTO. {#to-cto}

### CIO: skills

- The CIO listens well. {#listens}
- The CIO is deaf. {#deaf}

### CIO: vendors

- The CIO owns the printer. {#cio-printer}

### CTO: vendors

- The CTO owns the printer. {#cto-printer}
`,
    three: '### CIO: reporting line\n\n- Above the CIO stands nobody but the chief executive. {#to-ceo-3}\n',
    two: '### CIO: reporting line\n\n- The CIO reports to the CEO. {#to-ceo-2}\n',
  },
  { 'disagreements.yml': TOPICS },
);
/** These statements are so likely; all others are not. */
function ranked(likely: Readonly<Record<string, number>>): Ranking {
  const of: Ranking['of'] = (each) => buildCandidate(each, likely[each.id] ?? 0);
  const candidates = Object.keys(likely).map((id) => of(statement(id)));
  return { of, candidates: candidates.sort((a, b) => b.probability - a.probability) };
}
const aspectsOf = (...ids: readonly string[]) =>
  ids.map((id) => ({ value: present(library.aspect(id), id), span: undefined }));
const told = (likely: Readonly<Record<string, number>>, about: Parameters<typeof buildFrame>[1] = {}) =>
  findDispute(buildFrame('asked', { words: [contentWord('answers')], ...about }), ranked(likely), library);

describe('a disagreement is told', () => {
  it.each<[string, Readonly<Record<string, number>>, Parameters<typeof buildFrame>[1]]>([
    ['where both sides answer best', { 'to-ceo': 0.9, 'to-cto': 0.9 }, {}],
    ['where the other side answers less well', { 'to-ceo': 0.9, 'to-cto': 0.4 }, {}],
    ['by any statement of a side', { 'to-ceo-2': 0.9, 'to-cto': 0.9 }, {}],
    ['of its role', { 'to-ceo': 0.9, 'to-cto': 0.9 }, { roles: [mention(CIO)] }],
    [
      'of the role that is asked about, beside another',
      { 'to-ceo': 0.9, 'to-cto': 0.9 },
      { roles: [mention(CIO), mention(CEO)] },
    ],
    [
      'where the aspect alone is asked for',
      { 'to-ceo': 0.9, 'to-cto': 0.9 },
      { words: [], aspects: aspectsOf('reporting') },
    ],
  ])('%s', (_, likely, about) => {
    expect(told(likely, about)?.topic.id).toBe('boss');
  });

  it.each<[string, Readonly<Record<string, number>>, Parameters<typeof buildFrame>[1]]>([
    ['where one side does not answer', { 'to-ceo': 0.9, 'to-cto': 0.05 }, {}],
    ['where something else answers much better', { listens: 0.9, 'to-ceo': 0.4, 'to-cto': 0.4 }, {}],
    ['of another role', { 'to-ceo': 0.9, 'to-cto': 0.9 }, { roles: [mention(CTO)] }],
    [
      'of the second of two roles in question',
      { 'to-ceo': 0.9, 'to-cto': 0.9 },
      { roles: [mention(CEO), mention(CIO)] },
    ],
    [
      'of a title that nobody knows',
      { 'to-ceo': 0.9, 'to-cto': 0.9 },
      { unknownRoles: [{ value: 'x', span: undefined }] },
    ],
    [
      'that is narrow, where only the aspect is asked for',
      { listens: 0.9, deaf: 0.9 },
      { words: [], aspects: aspectsOf('skills') },
    ],
  ])('not %s', (_, likely, about) => {
    expect(told(likely, about)).toBeUndefined();
  });

  it('that is narrow, where the question says more', () => {
    expect(told({ listens: 0.9, deaf: 0.9 }, { aspects: aspectsOf('skills') })?.topic.id).toBe('ear');
  });

  it('of both roles, where both are in question', () => {
    const likely = { 'cio-printer': 0.9, 'cto-printer': 0.9 };
    expect(told(likely, { roles: [mention(CTO), mention(CIO)] })?.topic.id).toBe('printer');
  });

  it('that answers best, of two', () => {
    expect(told({ listens: 0.8, deaf: 0.8, 'to-ceo': 0.85, 'to-cto': 0.85 })?.topic.id).toBe('boss');
  });
});

describe('the sides of a disagreement', () => {
  const dispute = present(told({ 'to-ceo-2': 0.9, 'to-ceo': 0.8, 'to-ceo-3': 0.5, 'to-cto': 0.9 }));

  it('are shown as they are recorded, of each the likeliest first, with another document that adds something', () => {
    expect(dispute.sides.map((side) => side.map((each) => each.statement.id))).toEqual([
      ['to-ceo-2', 'to-ceo-3'],
      ['to-cto'],
    ]);
    expect(textsOf(sidesInOrder(dispute)).at(-1)).toBe('The CIO reports to the CTO.');
  });

  it('cite what says the same on their own side, and nothing of the other', () => {
    expect(dispute.sides[0][0].alsoSaidBy.map(({ id }) => id)).toEqual(['to-ceo']);
    expect(dispute.sides[1][0].alsoSaidBy).toEqual([]);
  });
});

describe('in a row of a comparison', () => {
  it.each<[string, string, readonly (typeof CIO)[], readonly string[]]>([
    ['is what concerns only its roles', 'reporting', [CIO, CTO], ['boss']],
    ['is nothing of a role that is missing', 'vendors', [CIO, CEO], []],
    ['is nothing narrow', 'skills', [CIO, CTO], []],
    ['is nothing of another aspect', 'bonus', [CIO, CTO], []],
  ])('%s', (_, aspect, roles, expected) => {
    expect(disputesInRow(aspect, roles, library).map(({ id }) => id)).toEqual(expected);
  });
});

it.each<[boolean, string, ReturnType<typeof contentWord>[]]>([
  [true, 'only the label of the aspect', [contentWord('reporting'), contentWord('line')]],
  [true, 'nothing', []],
  [false, 'another word', [contentWord('reporting'), contentWord('monthly')]],
])('%s: a question says %s', (expected, _, asked) => {
  expect(saysOnlyLabels(buildFrame('asked', { words: asked, aspects: aspectsOf('reporting') }))).toBe(
    expected,
  );
});
