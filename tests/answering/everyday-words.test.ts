import { describe, expect, it } from 'vitest';

import { expectKind, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const shownFor = (question: string): readonly string[] =>
  statementsIn(shippedEngine.ask(question)).map((statement) => statement.id);

describe('everyday words find what documents say in others', () => {
  it.each<[string, string, string]>([
    ['soft skills are communication, leadership and the like', 'soft skills for a CIO?', 'cu-18'],
    ['so are people skills', 'which people skills does a CIO need?', 'cu-18'],
    ['to treat people is to motivate them', 'how should the IT director treat his people?', 'ceo-27'],
    ['“basically a” asks whether it is no more than that', 'so a CTO is basically a manager?', 'jd-40'],
    ['so does “merely a”', 'Is the CTO merely a manager?', 'jd-40'],
    ['and a question that is negated', "Isn't the CTO simply a manager?", 'jd-40'],
    ['layers are levels of management', 'does a big firm put layers between CTO and coders?', 'jd-37'],
    ['the figures are the bottom line', 'how is a CIO meant to improve the figures?', 'bmc-20'],
    ['to keep good people is to retain them', 'what does a CTO do for keeping good engineers?', 'guide-10'],
    ['the point of a role is what it is for', "what's the point of a CTO?", 'bmc-29'],
    ['so is its meaning', 'meaning of CTO', 'bmc-29'],
    ['to recruit one or the other is to choose', 'should we recruit a CIO or a CTO?', 'bmc-87'],
  ])('%s: %s', (_, question, id) => {
    expect(shownFor(question)).toContain(id);
  });

  it.each<[string, string]>([
    ['who leads what, CIO or CTO?', 'who does which is asked of each'],
    ['how does the work of a CIO look next to that of a CTO?', 'one next to the other'],
  ])('%s is a comparison: %s', (question) => {
    expectKind(shippedEngine.ask(question), 'comparison');
  });
});

describe('what no document speaks of is known by everyday words', () => {
  it.each<[string, string]>([
    ['how long do CIOs stay in the job?', 'tenure'],
    ['what hours does a CIO work?', 'working-hours'],
    ['how many CTOs are there in Germany?', 'statistics'],
  ])('%s', (question, aspect) => {
    expect(expectKind(shippedEngine.ask(question), 'no_answer').reason).toMatchObject({
      code: 'aspect_not_covered',
      aspect: { id: aspect },
    });
  });
});
