import { describe, expect, it } from 'vitest';

import type { NoAnswerReason } from '../../src/answering/answer.ts';
import { expectKind, textsOf } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver } from '../support/small-engine.ts';

/** Documents that describe two roles, name a third, and hold no bonus. */
const engine = engineOver(
  {
    one: `### CIO: skills

- The CIO repairs antique clocks.
- The CIO bakes sourdough bread.
- The CIO grows purple orchids in the greenhouse. {#orchids}

### CIO: reporting line

- The CIO reports to the CEO.

### CTO: skills

- The CTO speaks fluent Portuguese.
- The CTO mentors 12 apprentices.

### CTO: vendors

- The CTO buys bricks, mortar and gravel.
- The CTO sells candles by the seaside.
- The CTO opens exhibitions of old photographs in winter.
`,
  },
  { 'paraphrases.yml': 'paraphrases:\n  orchids: [tending flowers, watering the petunias]\n' },
);

const reasonFor = (question: string): NoAnswerReason => expectKind(engine.ask(question), 'no_answer').reason;
/** The texts that answer. */
const answered = (question: string): readonly string[] => {
  const answer = engine.ask(question);
  if (answer.kind === 'comparison')
    return answer.rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => textsOf(evidence)));
  return 'evidence' in answer ? textsOf(answer.evidence) : [];
};

const ORCHIDS = 'The CIO grows purple orchids in the greenhouse.';
const CLOCKS = 'The CIO repairs antique clocks.';

describe('work that is asked for', () => {
  it('is off topic, though documents hold its words', () => {
    expect(reasonFor('write about purple orchids')).toEqual({ code: 'off_topic' });
    expect(answered('what about purple orchids')).toEqual([ORCHIDS]);
  });
});

describe('a role that no document describes', () => {
  it.each<[string, string]>([
    ['alone', 'CEO skills'],
    ['beside one that is described', 'CEO vs CIO skills'],
  ])('is missing %s: %s', (_, question) => {
    expect(reasonFor(question)).toMatchObject({ code: 'role_not_covered', roles: ['CEO'] });
  });

  it('is told with the name that narrows the question', () => {
    expect(reasonFor('what does the CEO do at Google?')).toMatchObject({
      code: 'role_not_covered',
      roles: ['CEO'],
      details: ['Google'],
    });
  });

  it('is not missing where a statement about the other one names it', () => {
    expect(answered('does the CIO report to the CEO?')).toEqual(['The CIO reports to the CEO.']);
  });
});

describe('an aspect that documents lack', () => {
  it.each<[string, string, string]>([
    ['of every role', 'CIO bonus', 'bonus'],
    ['of every role, with a word that documents have', 'CIO bonus for antique clocks', 'bonus'],
    ['of the role in question', 'CIO vendors', 'vendors'],
    ['of the role in question, with a word or two', 'CIO vendor of orchids', 'vendors'],
  ])('is missing %s: %s', (_, question, aspect) => {
    expect(reasonFor(question)).toMatchObject({ code: 'aspect_not_covered', aspect: { id: aspect } });
  });

  it('is not missing where one statement meets most of the words', () => {
    expect(answered('is the CIO a vendor who grows purple orchids in a greenhouse?')).toContain(ORCHIDS);
  });

  it('is not missing where another role has it and none is named', () => {
    expect(answered('which vendor sells candles?')).toContain('The CTO sells candles by the seaside.');
  });
});

describe('a figure that is asked for', () => {
  it('is missing where what comes near has none', () => {
    expect(reasonFor('how many antique clocks does the CIO repair?')).toMatchObject({
      code: 'figure_not_given',
      wanted: expect.stringContaining('number'),
    });
  });

  it('is given where a statement that comes near has it', () => {
    expect(answered('how many apprentices does the CTO mentor?')).toEqual([
      'The CTO mentors 12 apprentices.',
    ]);
  });

  it('is not missed where an answer may do without it', () => {
    expect(answered('why does the CIO bake sourdough bread?')).toContain('The CIO bakes sourdough bread.');
  });
});

describe('a name that narrows the question', () => {
  it.each<[string, string, string]>([
    ['a place', 'does the CIO repair antique clocks in Lisbon?', 'Lisbon'],
    ['a year', 'did the CIO repair antique clocks in 2015?', '2015'],
    ['a name in capitals', 'does the CIO repair antique clocks with PHP?', 'PHP'],
  ])('is missing: %s: %s', (_, question, name) => {
    expect(reasonFor(question)).toEqual({ code: 'detail_not_covered', details: [name], roles: [] });
  });

  it('is not missing where a paraphrase of what comes near has it', () => {
    expect(answered('does the CIO grow Petunias?')).toContain(ORCHIDS);
  });
});

describe('too little evidence', () => {
  it.each<[string, string, NoAnswerReason]>([
    [
      'a rare word beside words that are met',
      'does the CIO use xylo for antique clocks?',
      { code: 'detail_not_covered', details: ['xylo'], roles: [] },
    ],
    [
      'words that documents use of another role only',
      'does the CIO speak fluent Portuguese?',
      { code: 'detail_not_covered', details: expect.arrayContaining(['fluent']), roles: expect.anything() },
    ],
    ['a paraphrase alone, with no role named', 'petunias', { code: 'off_topic' }],
    ['two words of paraphrases, with no role named', 'watering flowers', { code: 'off_topic' }],
  ])('%s: %s', (_, question, expected) => {
    expect(reasonFor(question)).toEqual(expected);
  });
});

describe('there is enough evidence', () => {
  it.each<[string, string, string]>([
    ['a word that a statement has itself, with no role named', 'orchids', ORCHIDS],
    ['a paraphrase, where its role is named', 'CIO watering petunias', ORCHIDS],
    [
      'an abbreviation that nobody knows beside words that are met',
      'does the CIO use xqz for antique clocks?',
      CLOCKS,
    ],
    ['a common word that no document has', 'does the CIO happily repair antique clocks?', CLOCKS],
    ['a role and an aspect, without a further word', 'CIO skills', CLOCKS],
  ])('%s: %s', (_, question, expected) => {
    expect(answered(question)).toContain(expected);
  });

  it('for two roles side by side, though no document knows the words', () => {
    expect(engine.ask('CIO vs CTO xylophones').kind).toBe('comparison');
    expect(engine.ask('CIO xylophones').kind).toBe('no_answer');
  });

  it('in the shipped documents, of an aspect that they hold for another role, by words that are well met', () => {
    const question = 'does the CEO manage the organisation as a whole, degree or not?';
    expect(shippedEngine.retrieve(question).understanding.aspects[0]?.value.id).toBe('degree');
    expect(expectKind(shippedEngine.ask(question), 'explanation').evidence[0].statement.id).toBe('ceo-21');
  });
});
