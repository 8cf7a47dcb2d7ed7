import { describe, expect, it } from 'vitest';

import { expectKind } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const shownFor = (question: string) => expectKind(shippedEngine.ask(question), 'explanation').evidence;

describe('statements after the first add something that was asked', () => {
  it.each<[string, string, readonly string[]]>([
    ['“do” is no call for duties', 'how do I become a CIO?', ['how-to-become']],
    ['“what is” is no call for a definition', "what is the CIO's total pay?", ['total-pay']],
    ['an abbreviation is spelled out and that is all', 'what is CTO short for?', ['name']],
    ['“do” again', 'where do CIOs come from?', ['background']],
    ['“do” once more', 'do CIOs receive a commission?', ['commission']],
  ])('%s: %s', (_, question, aspects) => {
    for (const { statement } of shownFor(question))
      expect(statement.aspects.some((aspect) => aspects.includes(aspect))).toBe(true);
  });

  it('of a named person only that person’s sayings are shown', () => {
    const shown = shownFor('what does Vocetka say about the skills of a CTO?');
    expect(shown.length).toBeGreaterThan(1);
    for (const { statement } of shown) expect(statement.text).toContain('Vocetka');
  });
});

describe('what a role does not do', () => {
  it.each<[string, string]>([
    ['what does a CTO NOT do?', 'rather than on day-to-day tech issues'],
    ["what doesn't a CIO do?", 'does not personally set up every computer'],
    ['what is the CIO not responsible for?', 'does not personally set up every computer'],
  ])('is answered by a statement that says so: %s', (question, said) => {
    expect(shownFor(question)[0].statement.text).toContain(said);
  });

  it('is declined where no document says it, and the duties are not offered instead', () => {
    const answer = expectKind(shippedEngine.ask('what does the CEO not do?'), 'no_answer');
    expect(answer.reason).toMatchObject({ code: 'figure_not_given' });
    expect(answer.nearest).toEqual([]);
  });
});

describe('what is offered as nearest to a question that is declined', () => {
  it.each<[string, string]>([
    ['where the role holds nothing of the kind', 'can a CTO work remotely?'],
    ['where nothing but the role is met', 'how many CIOs are there?'],
    ['where one everyday word is met', "who is Microsoft's CIO?"],
  ])('is nothing %s: %s', (_, question) => {
    expect(expectKind(shippedEngine.ask(question), 'no_answer').nearest).toEqual([]);
  });

  it('is what is said of the same aspect', () => {
    const { nearest } = expectKind(shippedEngine.ask('CTO salary in Germany'), 'no_answer');
    expect(nearest[0]?.statement.aspects).toContain('salary');
  });
});
