import { describe, expect, it } from 'vitest';

import type { NoAnswerReason } from '../../src/answering/answer.ts';
import { THRESHOLDS } from '../../src/answering/decide.ts';
import { certainGap, foreignWords, gapOf } from '../../src/answering/find-gap.ts';
import type { FigureKind } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { present } from '../support/answer-parts.ts';
import { buildCandidate, buildFrame, buildStatement, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library } = libraryOver({
  one: '\n### CIO: skills\n\n- The CIO paints in Lisbon.\n\n### CTO: skills\n\n- The CTO draws 12 bridges.\n',
});
const named = (id: string) => ({ value: present(library.aspect(id), id), span: undefined });
const unknown = { value: 'chief baker', span: undefined };
const NUMBER: FigureKind = {
  id: 'number',
  label: 'a number',
  asks: [],
  pattern: /\d/,
  optional: false,
  excludes: false,
};
/** A place or a name that stands in the question. */
function condition(question: string, name: string) {
  const start = question.indexOf(name);
  return { question, conditions: [{ value: name.toLowerCase(), span: { start, end: start + name.length } }] };
}

describe('there is certainly no answer', () => {
  it.each<[string, Partial<Frame>, object]>([
    ['to a request for work', { wanted: 'task', roles: [mention(CIO)] }, { code: 'off_topic' }],
    [
      'about a role that no document describes',
      { roles: [mention(CEO)] },
      { code: 'role_not_covered', roles: ['CEO'] },
    ],
    [
      'about a title that nobody knows',
      { unknownRoles: [unknown] },
      { code: 'role_not_covered', roles: ['chief baker'] },
    ],
    [
      'beside which the other half of a comparison stands alone',
      { wanted: 'compare', roles: [mention(CIO), mention(CEO)] },
      { code: 'role_not_covered', roles: ['CEO'] },
    ],
    [
      'and the place that is missing too is told',
      { roles: [mention(CEO)], ...condition('a CEO in Oslo', 'Oslo') },
      { details: ['Oslo'] },
    ],
  ])('%s', (_, about, expected) => {
    expect(certainGap(buildFrame('asked', about), library)).toMatchObject(expected);
  });

  it.each<[string, Partial<Frame>]>([
    ['a role that is described', { roles: [mention(CIO)] }],
    ['no role', {}],
    ['one that is described beside one that is not', { roles: [mention(CIO), mention(CEO)] }],
    [
      'two to compare, beside a third',
      { wanted: 'compare', roles: [mention(CIO), mention(CTO)], unknownRoles: [unknown] },
    ],
  ])('not with %s', (_, about) => {
    expect(certainGap(buildFrame('asked', about), library)).toBeUndefined();
  });
});

describe('what the documents lack', () => {
  const near = [buildCandidate(buildStatement('Near.'), THRESHOLDS.unsure)];
  const withNumber = [buildCandidate(buildStatement('Near 12.'), THRESHOLDS.unsure, { figure: 1 })];
  it.each<[string, NoAnswerReason, Partial<Frame>, typeof near, readonly (typeof CIO)[]]>([
    [
      'an aspect',
      { code: 'aspect_not_covered', roles: [CIO], aspect: named('bonus').value },
      { aspects: [named('bonus')] },
      near,
      [CIO],
    ],
    [
      'a place, as the asker wrote it',
      { code: 'detail_not_covered', details: ['Oslo'] },
      condition('paint in Oslo?', 'Oslo'),
      near,
      [],
    ],
    [
      'a word',
      { code: 'detail_not_covered', details: ['giraffes'] },
      { words: [contentWord('giraffes')] },
      near,
      [],
    ],
    ['a figure', { code: 'figure_not_given', wanted: 'a number' }, { figure: NUMBER }, near, [CIO]],
    ['no figure that what is near has', { code: 'not_exactly' }, { figure: NUMBER }, withNumber, [CIO]],
    [
      'no figure that is only welcome',
      { code: 'not_exactly' },
      { figure: { ...NUMBER, optional: true } },
      near,
      [CIO],
    ],
    ['no place that they name', { code: 'not_exactly' }, condition('paint in Lisbon?', 'Lisbon'), near, []],
    ['nothing that can be named, though something is near', { code: 'not_exactly' }, {}, near, []],
    ['nothing that can be named, of a role', { code: 'not_exactly' }, {}, [], [CIO]],
    ['the whole subject', { code: 'off_topic' }, {}, [], []],
  ])('is %s', (_, expected, about, candidates, roles) => {
    expect(gapOf(buildFrame('asked', about), roles, candidates, library)).toEqual(expected);
  });

  it('is told once, however often it is asked for', () => {
    const about = {
      ...condition('Oslo in Oslo', 'Oslo'),
      words: [{ ...contentWord('oslo'), written: 'Oslo' }],
    };
    expect(gapOf(buildFrame('asked', about), [], near, library)).toMatchObject({ details: ['Oslo'] });
  });
});

it('words of the background are not missed', () => {
  const words = [
    { ...contentWord('giraffes'), isAsked: false },
    contentWord('zebras'),
    contentWord('bridges'),
  ];
  expect(foreignWords(buildFrame('asked', { words }), library).map(({ text }) => text)).toEqual(['zebras']);
});
