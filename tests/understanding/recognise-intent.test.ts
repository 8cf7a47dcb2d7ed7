import { describe, expect, it } from 'vitest';

import { understand } from '../support/shipped-understanding.ts';

const roleIds = (question: string): readonly string[] =>
  understand(question).roles.map(({ value }) => value.id);

describe('the same asked of each of two roles is a comparison', () => {
  it.each<[string, string]>([
    ['a question word said twice', 'who is above the CIO and who is above the CTO'],
    ['with another article', 'what skills has a CIO and what skills has our CTO'],
    ['a preposition said twice', 'salary for a CIO and for a CTO'],
    ['a preposition without articles', 'salary of CIO and of CTO'],
    ['roles spelled out', 'budget of the chief information officer and of the chief technology officer'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).intent).toBe('compare');
    expect(roleIds(question)).toEqual(['CIO', 'CTO']);
  });
});

describe('two roles are not compared', () => {
  it.each<[string, string]>([
    ['where one of two is meant', 'does it depend on the CIO or on the CTO'],
    ['where one of two is meant, with a question word', 'is it what the CIO says or what the CTO says'],
    ['where one preposition holds for both', 'salary for a CIO and a CTO'],
    ['where one question word holds for both', 'who stands above the CIO and above-board CTO'],
    ['where the prepositions differ', 'does the help desk move from the CIO to the CTO'],
    ['where the repeated word is no preposition', 'do we want a CIO and want a CTO'],
    ['where they do something to each other', 'how do the CIO and the CTO work with each other'],
    ['where they need each other', 'do the CIO and the CTO need each other'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).intent).toBe('explain');
    expect(roleIds(question)).toEqual(['CIO', 'CTO']);
  });

  it('where only one is named, though it is said twice', () => {
    expect(understand('who is above the CIO and who is below the CIO').intent).not.toBe('compare');
  });
});
