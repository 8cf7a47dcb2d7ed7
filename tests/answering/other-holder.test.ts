import { describe, expect, it } from 'vitest';

import { librarySteps } from '../../src/answering/library.ts';
import { statementsOfOthers } from '../../src/answering/other-holder.ts';
import { buildEngine } from '../../src/ask.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { expectKind, idsOf, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { knowledgeOver } from '../support/small-engine.ts';

const knowledge = knowledgeOver({
  one: `### CIO: skills

- The CIO grows purple orchids in the greenhouse. {#orchids}
- The CIO repairs antique clocks. {#clocks}
- The CIO sharpens rusty swords beside a frozen windmill at dawn. {#swords}

### CTO: skills

- The CTO repairs antique pianos. {#pianos}
- The CTO speaks fluent Portuguese. {#portuguese}

### CEO: definition

- The CEO opens exhibitions of old photographs. {#photographs}
- The CEO sings opera in winter.

### CTO: vendors

- The CTO buys bricks, mortar and gravel.
- The CTO sells candles by the seaside.

### CIO and CTO: skills

- The CIO and the CTO juggle torches at midnight. {#torches}

### CIO and CEO: skills

- The CIO and the CEO paint watercolour landscapes at noon. {#landscapes}
`,
});
const engine = buildEngine(knowledge);
const library = finish(librarySteps(knowledge, finish(lexiconSteps(knowledge))));

/** Ids of what is said of others instead. */
function others(question: string): readonly string[] {
  const { understanding, candidates } = engine.retrieve(question);
  const roles = understanding.roles.map(({ value }) => value);
  return statementsOfOthers(understanding, roles, candidates, library).map(({ statement }) => statement.id);
}

describe('what documents say of another role alone is not said of the one in question', () => {
  it.each<[string, string, readonly string[]]>([
    ['of one other', 'does the CTO grow purple orchids in the greenhouse?', ['orchids']],
    ['in the other direction', 'does the CIO speak fluent Portuguese?', ['portuguese']],
    ['of a third', 'does the CIO open exhibitions of old photographs?', ['photographs']],
    ['though one word is met', 'does the CTO repair purple orchids in the greenhouse?', ['orchids']],
  ])('%s: %s', (_, question, expected) => {
    expect(others(question)).toEqual(expected);
  });
});

describe('nothing of others is set against', () => {
  it.each<[string, string]>([
    ['what is said of the role itself', 'does the CIO grow purple orchids in the greenhouse?'],
    ['what is said of the role nearly as much', 'does the CTO repair antique clocks?'],
    ['what is said of both together', 'does the CTO juggle torches at midnight?'],
    ['what is said of two others together', 'does the CTO paint watercolour landscapes at noon?'],
    ['a question about two roles', 'do the CIO and the CTO grow purple orchids in the greenhouse?'],
    ['a question about no role', 'what about purple orchids in the greenhouse?'],
    ['a question for a role', 'who grows purple orchids in the greenhouse?'],
    ['a question without a word of its own', 'CTO skills'],
    ['words that others meet little', 'does the CTO wear purple?'],
    ['words that nobody uses', 'does the CTO play the xylophone?'],
  ])('%s: %s', (_, question) => {
    expect(others(question)).toEqual([]);
  });
});

describe('what is said of another role', () => {
  const { understanding } = engine.retrieve(
    'does the CTO sharpen rusty swords beside a frozen windmill at dawn?',
  );
  const roles = understanding.roles.map(({ value }) => value);
  const [own] = knowledge.statements.filter(({ id }) => id === 'pianos');
  /** Where the role's own best statement meets so much of the words. */
  const othersBeside = (text: number, asked = understanding): readonly string[] =>
    statementsOfOthers(
      asked,
      roles,
      own === undefined ? [] : [{ statement: own, score: 1, aspect: 0, text, coverage: text }],
      library,
    ).map(({ statement }) => statement.id);

  it('counts where the role’s own statements meet little', () => {
    expect(othersBeside(0.3)).toEqual(['swords']);
  });

  it('does not count where they meet more than little, however much it meets', () => {
    expect(othersBeside(0.38)).toEqual([]);
  });

  it('does not count for a comparison or a question for a role', () => {
    expect(othersBeside(0, { ...understanding, intent: 'compare' })).toEqual([]);
    expect(othersBeside(0, { ...understanding, intent: 'which_role' })).toEqual([]);
  });
});

describe('in the shipped documents', () => {
  it('the help desk is the CIO’s: whether it is the CTO’s they do not say, and they show whose it is', () => {
    const { reason, nearest } = expectKind(
      shippedEngine.ask('Is the CTO responsible for the help desk?'),
      'no_answer',
    );
    expect(reason).toMatchObject({
      code: 'detail_not_covered',
      details: ['help desk'],
      roles: [{ id: 'CTO' }],
    });
    expect(idsOf(nearest)[0]).toBe('bmc-09');
  });

  it.each(['Is the CIO responsible for the help desk?', 'Is the CTO responsible for products?'])(
    'what is said of the role is answered: %s',
    (question) => {
      expect(shippedEngine.ask(question).kind).toBe('explanation');
    },
  );
});

describe('what is asked to be one role’s alone', () => {
  const rolesShown = (question: string): readonly string[] =>
    statementsIn(shippedEngine.ask(question)).map(({ roles }) => roles.join('+'));

  it.each<[string, string, string]>([
    ['innovation', "Is driving innovation the CTO's business alone?", 'CIO'],
    ['vendors', 'Do vendors deal with the CIO exclusively?', 'CTO'],
  ])('is shown to be another’s too where documents say so: %s', (_, question, other) => {
    expect(rolesShown(question)).toContain(other);
  });

  it.each<[string, string]>([
    ['nobody else’s, as documents have it', "Is the help desk the CIO's job alone?"],
    ['met by a coincidence of words', "Is cost cutting the CIO's job alone?"],
    ['not asked to be alone', 'Do vendors deal with the CIO?'],
  ])('is not where it is %s: %s', (_, question) => {
    expect(new Set(rolesShown(question))).toEqual(new Set(['CIO']));
  });
});
