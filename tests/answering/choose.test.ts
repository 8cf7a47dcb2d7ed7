import { describe, expect, it } from 'vitest';

import { choose, evidenceFor, isTooClose } from '../../src/answering/choose.ts';
import { idsOf } from '../support/answer-parts.ts';
import { buildCandidate } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver({
  one: `
### CIO: vendors

- The CIO negotiates contracts with suppliers of paper. {#paper}
- The CIO negotiates the contracts with suppliers of paper. {#paper-again}
- The CIO bakes sourdough bread. {#bread}
- The CIO repairs antique clocks. {#clocks}
- The CIO grows purple orchids. {#orchids}
- All figures here are guesses. {#guess caveat}

### CIO and CTO: vendors

- The CIO and the CTO negotiate contracts with suppliers of paper. {#paper-of-both}
`,
  three: '### CIO: vendors\n\n- With suppliers of paper the CIO negotiates contracts. {#paper-3}\n',
  two: `
### CIO: vendors

- The CIO negotiates contracts with suppliers of paper. {#paper-2}
- The CIO negotiates his contracts with suppliers of paper. {#paper-2-again}
`,
});
type Likely = readonly (readonly [id: string, probability: number])[];
const candidates = (likely: Likely) =>
  likely.map(([id, probability]) => buildCandidate(statement(id), probability));
const chosen = (likely: Likely, most = 3, asLikely?: number): readonly string[] =>
  idsOf(choose(candidates(likely), most, library, asLikely));

describe('of the candidates', () => {
  it.each<[string, readonly string[], Likely]>([
    ['the first is shown, however unlikely', ['bread'], [['bread', 0.1]]],
    [
      'another that is nearly as likely is shown too',
      ['bread', 'clocks'],
      [
        ['bread', 0.8],
        ['clocks', 0.7],
      ],
    ],
    [
      'one that is much less likely is not',
      ['bread'],
      [
        ['bread', 0.8],
        ['clocks', 0.2],
      ],
    ],
    [
      'a near-duplicate gives way to what adds something',
      ['paper', 'bread'],
      [
        ['paper', 0.8],
        ['paper-again', 0.8],
        ['bread', 0.7],
      ],
    ],
    [
      'a caveat is none by itself',
      ['bread'],
      [
        ['guess', 0.9],
        ['bread', 0.8],
      ],
    ],
    ['there may be none', [], []],
  ])('%s', (_, expected, likely) => {
    expect(chosen(likely)).toEqual(expected);
  });

  const all: Likely = [
    ['paper', 0.9],
    ['bread', 0.9],
    ['clocks', 0.8],
    ['orchids', 0.8],
  ];

  it.each([1, 2, 4])('at most as many are shown as are asked for: %d', (most) => {
    expect(chosen(all, most)).toEqual(all.slice(0, most).map(([id]) => id));
  });

  it('more are shown where less likely ones will do', () => {
    const fading: Likely = [
      ['bread', 0.8],
      ['clocks', 0.3],
    ];
    expect(chosen(fading, 3, 0.3)).toEqual(['bread', 'clocks']);
    expect(chosen(fading, 3, 0.5)).toEqual(['bread']);
  });
});

describe('what contradicts the statement that answers', () => {
  const small = libraryOver({
    one: '### CIO: reporting line\n\n- The CIO reports to the CEO. {#ceo}\n- The CIO likes to report. {#likes}\n',
    two: '### CIO: reporting line\n\n- The CIO reports to the CTO. {#cto}\n',
  });
  const shownFirst = (id: string, ...more: readonly string[]) =>
    idsOf(
      choose(
        [id, ...more].map((each, at) => buildCandidate(small.statement(each), 0.9 - at / 10)),
        3,
        small.library,
      ),
    );

  it('is shown beside it, however unlikely', () => {
    expect(shownFirst('ceo')).toEqual(['ceo', 'cto']);
    expect(shownFirst('cto', 'likes')).toEqual(['cto', 'ceo', 'likes']);
  });

  it('is not shown where another statement answers', () => {
    expect(shownFirst('likes', 'ceo')).toEqual(['likes', 'ceo']);
  });
});

describe('what other documents say the same', () => {
  const cited = (id: string, ...others: readonly string[]): readonly string[] =>
    evidenceFor(statement(id), others.map(statement), library).alsoSaidBy.map((each) => each.id);

  it.each<[string, readonly string[], readonly string[]]>([
    ['is cited from each of them', ['paper-2', 'paper-3'], ['paper-2', 'paper-3']],
    ['is cited once from one document', ['paper-2'], ['paper-2', 'paper-2-again']],
    ['is not cited from the same document', [], ['paper-again']],
    ['is not cited where it is said of other roles too', [], ['paper-of-both']],
    ['is not cited where it is something else', [], ['bread']],
  ])('%s', (_, expected, others) => {
    expect(cited('paper', ...others)).toEqual(expected);
  });

  it('is found among all candidates, shown or not', () => {
    const [evidence] = choose(
      candidates([
        ['paper', 0.9],
        ['paper-2', 0.1],
      ]),
      3,
      library,
    );
    expect(evidence?.alsoSaidBy.map(({ id }) => id)).toEqual(['paper-2']);
  });
});

it('two statements are too close to be shown together when they say nearly the same', () => {
  expect(isTooClose(statement('paper'), statement('paper-again'), library)).toBe(true);
  expect(isTooClose(statement('paper'), statement('bread'), library)).toBe(false);
});
