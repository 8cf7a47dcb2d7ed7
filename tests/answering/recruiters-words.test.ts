import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { expectKind, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

describe('what hiring teams ask is answered by the statement that says it', () => {
  it.each<[string, string, string]>([
    [
      'a client’s brief is only told',
      'client insists on 15+ yrs in IT for the CTO hire. too junior with 6?',
      'jd-49',
    ],
    [
      '“keep hold of” is what documents call to retain',
      'how is a CTO meant to keep hold of good engineers?',
      'guide-10',
    ],
    [
      '“explain” is what they call to communicate',
      'to whom must a CIO explain his needs and strategies?',
      'cu-20',
    ],
    [
      'what is told decides where the question asks for nothing',
      'candidate spent 12 years on the IT operations side. closer to CIO or CTO?',
      'bmc-90',
    ],
    ['a job ad is only told', 'the job ad calls the CTO tactical. right or wrong?', 'cu-26'],
    ['“own way” is no call for duties', "why can't CIO and CTO just each go their own way?", 'bmc-69'],
    [
      'what nobody disputes comes beside the dispute',
      'do employers expect management experience from CTO applicants?',
      'jd-46',
    ],
    [
      'where figures come from is no call for a background',
      'where do those pay figures come from?',
      'bmc-49',
    ],
    ['a bad one lacks what a good one has', 'what makes a bad CIO?', 'cu-18'],
    ['a budget is no investment', 'who owns the tech budget?', 'ceo-14'],
  ])('%s: %s', (_, question, id) => {
    expect(statementsIn(shippedEngine.ask(question)).map((statement) => statement.id)).toContain(id);
  });

  it.each([
    'which one do we need?',
    'who should we hire first?',
    'we sell software, which one do we need?',
    'which one is better for a bank?',
  ])('which to choose is told by what to choose by, and by no duty: %s', (question) => {
    const { evidence } = expectKind(shippedEngine.ask(question), 'explanation');
    expect(
      evidence
        .slice(0, 2)
        .map(({ statement }) => statement.id)
        .sort(),
    ).toEqual(['bmc-87', 'bmc-88']);
  });

  it('whether two roles are the same is a question about both, and no table', () => {
    const { dispute } = expectKind(shippedEngine.ask('are CIO and CTO the same?'), 'explanation');
    expect(dispute?.topic.id).toBe('overlap');
  });

  it('a dispute about both at once stands in no cell of a table', () => {
    const { rows } = expectKind(shippedEngine.ask('is the same true of CIO vs CTO?'), 'comparison');
    expect(rows.flatMap(({ disputes }) => disputes.map(({ id }) => id))).not.toContain('overlap');
  });

  it.each([
    'severance terms for a departing CIO',
    'red flags when interviewing CIO candidates',
    'what should the board ask a CTO candidate?',
  ])('what no document speaks of is declined: %s', (question) => {
    expect(toJson(shippedEngine.ask(question)).kind).toBe('no_answer');
  });
});
