import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/answering/answer.ts';
import { choose } from '../../src/answering/choose.ts';
import { librarySteps } from '../../src/answering/library.ts';
import { buildEngine, type Engine } from '../../src/ask.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { expectKind, textsOf } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver, knowledgeOver } from '../support/small-engine.ts';

/** Other words of the same documents, so that the words of a test are as telling as in real ones. */
const AROUND = `
### CTO: vendors

- The CTO buys bricks, mortar and gravel.
- The CTO sells candles by the seaside.

### CEO: definition

- The CEO opens exhibitions of old photographs.
- The CEO sings opera in winter.
`;

const explain = (engine: Engine, question: string): readonly Evidence[] =>
  expectKind(engine.ask(question), 'explanation').evidence;

const citedFor = (text: string, evidence: readonly Evidence[]): readonly string[] =>
  evidence
    .filter(({ statement }) => statement.text === text)
    .flatMap(({ alsoSaidBy }) => alsoSaidBy.map(({ document }) => document.id));

describe('statements that say the same', () => {
  const said = 'The CIO negotiates contracts with every supplier of paper.';
  const alike = 'The CIO negotiates contracts with every supplier of the paper.';

  it('in two documents are shown once and cited from both', () => {
    const evidence = explain(
      engineOver({
        one: `### CIO: vendors\n\n- ${said}\n${AROUND}`,
        two: `### CIO: vendors\n\n- ${alike}\n`,
      }),
      'CIO vendor',
    );
    expect(textsOf(evidence)).toEqual([said]);
    expect(citedFor(said, evidence)).toEqual(['two']);
  });

  it('in three documents are shown once and cited from all', () => {
    const evidence = explain(
      engineOver({
        one: `### CIO: vendors\n\n- ${said}\n${AROUND}`,
        three: `### CIO: vendors\n\n- ${said}\n`,
        two: `### CIO: vendors\n\n- ${alike}\n`,
      }),
      'CIO vendor',
    );
    expect(evidence).toHaveLength(1);
    expect([...citedFor(said, evidence)].sort()).toEqual(['three', 'two']);
  });

  it('twice in one document are shown once, and that document is not cited a second time', () => {
    const evidence = explain(
      engineOver({ one: `### CIO: vendors\n\n- ${said}\n- ${alike}\n${AROUND}` }),
      'CIO vendor',
    );
    expect(textsOf(evidence)).toEqual([said]);
    expect(citedFor(said, evidence)).toEqual([]);
  });

  it('of different roles are not cited for one another', () => {
    const evidence = explain(
      engineOver({
        one: `### CIO: vendors\n\n- ${said}\n${AROUND}`,
        two: `### CIO and CTO: vendors\n\n- The CIO and the CTO negotiate contracts with every supplier of paper.\n`,
      }),
      'CIO vendor',
    );
    expect(citedFor(said, evidence)).toEqual([]);
  });

  it('in the shipped documents are cited from both', () => {
    const evidence = explain(shippedEngine, 'what does the abbreviation CIO stand for?');
    const [first] = evidence.filter(({ statement }) => statement.text.includes('short for'));
    expect([first?.statement, ...(first?.alsoSaidBy ?? [])].map((each) => each?.document.id).sort()).toEqual([
      'bmc',
      'career-upgrader',
    ]);
  });
});

describe('statements with other figures', () => {
  it.each<[string, string, string]>([
    ['a sum', 'The CIO draws a salary of $100,000 a year.', 'The CIO draws a salary of $200,000 a year.'],
    ['a range', 'The CIO draws a salary of $98k to $255k.', 'The CIO draws a salary of $98k to $309k.'],
    ['a year', 'The CIO drew a salary of silver in 1998.', 'The CIO drew a salary of silver in 1999.'],
    ['a figure and none', 'The CIO draws a salary of 12 coins.', 'The CIO draws a salary of coins.'],
  ])('are both shown, and neither is cited for the other: %s', (_, one, two) => {
    const evidence = explain(
      engineOver({
        one: `### CIO: base salary\n\n- ${one}\n${AROUND}`,
        two: `### CIO: base salary\n\n- ${two}\n`,
      }),
      'CIO salary',
    );
    expect([...textsOf(evidence)].sort()).toEqual([one, two].sort());
    expect(evidence.flatMap(({ alsoSaidBy }) => alsoSaidBy)).toEqual([]);
  });

  it('in the shipped documents are never merged', () => {
    const { statements } = shippedEngine.knowledge;
    const figures = (text: string) => (text.match(/\d[\d.,]*/g) ?? []).join(' ');
    for (const { text, roles, aspects } of statements.filter((each) => /\d/.test(each.text))) {
      const question = `${roles[0]} ${aspects[0]} ${text}`;
      const answer = shippedEngine.ask(question);
      for (const { statement, alsoSaidBy } of 'evidence' in answer ? answer.evidence : [])
        for (const other of alsoSaidBy) expect(figures(other.text), question).toBe(figures(statement.text));
    }
  });
});

describe('an answer', () => {
  const many = [
    'tames wild horses',
    'carves wooden spoons',
    'speaks fluent Portuguese',
    'climbs steep mountains',
    'bakes sourdough bread',
    'repairs antique clocks',
    'grows purple orchids',
  ];
  const engine = engineOver({
    one: `### CIO: skills\n\n${many.map((what) => `- The CIO ${what}.`).join('\n')}\n${AROUND}`,
  });

  it('shows a list of short statements whole', () => {
    expect(explain(engine, 'CIO skill')).toHaveLength(many.length);
  });

  it('shows four of many longer statements that say other things', () => {
    const longer = engineOver({
      one: `### CIO: skills\n\n${many.map((what) => `- The CIO ${what} ${'again and '.repeat(6)}again.`).join('\n')}\n${AROUND}`,
    });
    expect(explain(longer, 'CIO skill')).toHaveLength(4);
  });

  it('shows the one that a question asks for first', () => {
    expect(explain(engine, 'does the CIO repair clocks')[0]?.statement.text).toBe(
      'The CIO repairs antique clocks.',
    );
  });

  it('leaves out what answers another question than the specific one', () => {
    expect(textsOf(explain(engine, 'antique clocks repaired by the CIO'))).toEqual([
      'The CIO repairs antique clocks.',
    ]);
  });
});

describe('a further source', () => {
  const knowledge = knowledgeOver({
    one: `### CIO: skills\n\n- The CIO tames wild horses. {#first}\n- The CIO carves wooden spoons. {#same}\n${AROUND}`,
    two: '### CIO: skills\n\n- The CIO speaks fluent Portuguese. {#other}\n- The CIO climbs steep mountains. {#other-2}\n',
  });
  const { understanding } = buildEngine(knowledge).retrieve('CIO skill');
  const library = finish(librarySteps(knowledge, finish(lexiconSteps(knowledge))));
  /** Ids of what is chosen of statements with these shares of the first one's score. */
  const chosen = (...shares: readonly (readonly [id: string, score: number])[]): readonly string[] =>
    choose(
      shares.flatMap(([id, score]) =>
        knowledge.statements
          .filter((statement) => statement.id === id)
          .map((statement) => ({ statement, score, aspect: 1, text: 0, coverage: 0 })),
      ),
      { most: 4, understanding },
      library,
    ).map(({ statement }) => statement.id);

  it.each<[string, readonly (readonly [string, number])[], readonly string[]]>([
    [
      'is cited for what is as good',
      [
        ['first', 1],
        ['other', 1],
      ],
      ['first', 'other'],
    ],
    [
      'is cited for what is nearly as good',
      [
        ['first', 1],
        ['other', 0.95],
      ],
      ['first', 'other'],
    ],
    [
      'is not cited for what is good',
      [
        ['first', 1],
        ['other', 0.75],
      ],
      ['first'],
    ],
    [
      'is not needed for what is good in the same source',
      [
        ['first', 1],
        ['same', 0.75],
      ],
      ['first', 'same'],
    ],
    [
      'is passed over, and what follows it is shown',
      [
        ['first', 1],
        ['other', 0.8],
        ['same', 0.75],
      ],
      ['first', 'same'],
    ],
    [
      'that is cited already may be cited for less',
      [
        ['first', 1],
        ['other', 0.95],
        ['other-2', 0.75],
      ],
      ['first', 'other', 'other-2'],
    ],
    [
      'is cited no more than any for what is weak',
      [
        ['first', 1],
        ['same', 0.3],
      ],
      ['first'],
    ],
  ])('%s', (_, shares, expected) => {
    expect(chosen(...shares)).toEqual(expected);
  });
});
