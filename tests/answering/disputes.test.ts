import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { disputeIn, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

/** Each topic of disagreements.yml in two phrasings. */
const disputed: readonly (readonly [string, string])[] = [
  ['cio-boss', 'who does the CIO report to?'],
  ['cio-boss', "who is the CIO's boss?"],
  ['rank', 'does the CIO outrank the CTO?'],
  ['rank', 'who ranks higher, the CIO or the CTO?'],
  ['cto-years', 'how many years of experience does a CTO need?'],
  ['cto-years', 'how much experience does it take to become CTO?'],
  ['cio-strategy', 'is the CIO strategic or tactical?'],
  ['cio-strategy', "is the CIO's role operational or strategic?"],
  ['cto-strategy', 'is the CTO strategic or tactical?'],
  ['cto-strategy', 'is the CTO a strategic role or a tactical one?'],
  ['infrastructure', 'who runs the IT infrastructure?'],
  ['infrastructure', 'does the CIO or the CTO run the infrastructure?'],
  ['infrastructure', 'who is responsible for the infrastructure, the CIO or the CTO?'],
  ['it-department', 'who is in charge of the IT department?'],
  ['it-department', 'is the CTO in charge of the IT department?'],
  ['cto-finance', 'does the CTO work on the top line or the bottom line?'],
  ['cto-finance', 'is the CTO judged by revenue or by profit?'],
  ['cio-innovation', 'does the CIO help innovation?'],
  ['cio-innovation', 'is the CIO good for innovation?'],
  ['cio-depth', "how deep must the CIO's technical knowledge be?"],
  ['cio-depth', 'does a CIO have to be a tech guru?'],
  ['cto-skills', 'are technical or soft skills more important for a CTO?'],
  ['cto-skills', 'do soft skills matter more than technical skills for a CTO?'],
  ['cto-daily', 'does the CTO deal with day-to-day tech issues?'],
  ['cto-daily', 'does a CTO look at the bigger picture or at daily problems?'],
  ['overlap', 'do the roles of CIO and CTO overlap?'],
  ['overlap', 'are CIO and CTO clearly different roles or the same job?'],
  ['cio-new-technology', 'does the CIO bring in new technology or look after existing systems?'],
  ['cio-new-technology', 'new tech or what we already have, what is the CIO there for?'],
  ['cio-business', 'is the CIO a business person or a tech person?'],
  ['cio-business', 'is the CIO business-minded or technology-minded?'],
  ['cto-direction', 'is the CTO focused inside or outside the company?'],
  ['cto-direction', 'does the CTO look inward or outward?'],
  ['security', 'who is responsible for security?'],
  ['security', 'who answers for cyber security, CIO or CTO?'],
];

/** The topic; fails the test when disagreements.yml has none of this id. */
function topicOf(id: string) {
  const topic = shippedEngine.knowledge.disagreements.find((each) => each.id === id);
  if (topic === undefined) throw new Error(`disagreements.yml has no topic "${id}"`);
  return topic;
}

const answered = disputed.map(([id, question]) => [id, question, shippedEngine.ask(question)] as const);

describe('a question about which the documents disagree', () => {
  it.each(answered)('%s: %s — is answered with statements of every side', (id, _, answer) => {
    const shown = statementsIn(answer);
    for (const { statements } of topicOf(id).sides)
      expect(statements.some((statement) => shown.includes(statement))).toBe(true);
  });

  it.each(answered)('%s: %s — names the topic, and reads as disputed', (id, _, answer) => {
    const json = toJson(answer);
    expect(json.disagreement).toBe(true);
    expect(disputeIn(answer)?.topic.id ?? id).toBe(id);
    expect(json.text).toContain('disagree');
  });

  it.each(answered)('%s: %s — is read with every side quoted and its source named', (id, _, answer) => {
    const { text, passages } = toJson(answer);
    for (const { statements } of topicOf(id).sides) {
      const said = statements.filter((statement) => text.includes(statement.text));
      expect(said).not.toEqual([]);
      for (const { document } of said) expect(passages.map(({ source }) => source.id)).toContain(document.id);
    }
  });
});

it('every topic of disagreements.yml is asked about here in two ways', () => {
  for (const { id } of shippedEngine.knowledge.disagreements)
    expect(disputed.filter(([topic]) => topic === id).length, id).toBeGreaterThanOrEqual(2);
});

it('the two sides of a dispute are never cited for one another', () => {
  for (const [, question, answer] of answered) {
    const sides = disputeIn(answer)?.sides ?? [];
    for (const side of sides) {
      const others = sides.filter((each) => each !== side).flat();
      for (const { alsoSaidBy } of side)
        for (const { statement } of others) expect(alsoSaidBy, question).not.toContain(statement);
    }
  }
});

describe('a dispute that the question does not name', () => {
  it('is told where statements of two sides answer it', () => {
    expect(disputeIn(shippedEngine.ask('how seasoned should a CTO be?'))?.topic.id).toBe('cto-years');
  });

  it.each<[string, string]>([
    ['cio-strategy', 'CIO: long-term thinker or fixer of daily trouble?'],
    ['cto-skills', 'CTO candidate is brilliant with tech but awkward with people. deal breaker?'],
  ])('%s: a rare word is no gap where the rest says what it is about: %s', (topic, question) => {
    expect(disputeIn(shippedEngine.ask(question))?.topic.id).toBe(topic);
  });

  it('and a name that no document holds still is one', () => {
    expect(shippedEngine.ask('is the CTO at Google a strategic or a tactical role?').kind).toBe('no_answer');
  });
});

describe('words that show a dispute', () => {
  it.each<[string, string]>([
    ['cio-business', 'CIO - buisness guy or tech guy?'],
    ['cto-strategy', 'CTO: stratagic or tacticle?'],
    ['overlap', 'is it the saem role, CIO and CTO? do they overlapp?'],
  ])('%s: may be misspelt: %s', (topic, question) => {
    expect(disputeIn(shippedEngine.ask(question))?.topic.id).toBe(topic);
  });
});
