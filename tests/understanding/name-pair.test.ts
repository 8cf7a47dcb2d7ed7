import { describe, expect, it } from 'vitest';

import type { Intent } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

const roleIds = (question: string, previous?: string): readonly string[] =>
  understand(question, previous).roles.map(({ value }) => value.id);

describe('the roles that are told apart are meant where nobody is named', () => {
  it.each<[Intent, string, string]>([
    ['explain', '“both” and an aspect of both', 'who do both of them report to?'],
    ['explain', '“the two”', 'what do the two earn?'],
    ['explain', '“each other”', 'do they trust each other?'],
    ['explain', '“they” and what only several can have', 'what do they have in common?'],
    ['explain', '“tech leaders”', 'who do our tech leaders report to?'],
    ['explain', '“them”', 'is there tension between them?'],
    ['compare', 'a comparative', 'which one has the higher bonus?'],
    ['compare', 'a comparative of them', 'which of them earns more?'],
    ['compare', 'a comparative after “who”', 'who earns the higher bonus?'],
  ])('%s by %s: %s', (intent, _, question) => {
    expect(roleIds(question)).toEqual(['CIO', 'CTO']);
    expect(understand(question).intent).toBe(intent);
  });

  it('and stand nowhere in the question', () => {
    expect(understand('what do the two earn?').roles.map(({ span }) => span)).toEqual([undefined, undefined]);
  });
});

describe('“them” are compared', () => {
  it.each<[string, string | undefined]>([
    ['compare them', 'what does a CIO earn?'],
    ['compare them', 'cto skills'],
    ['compare them', undefined],
    ['how do they differ?', undefined],
  ])('%s (after: %s)', (question, previous) => {
    expect(roleIds(question, previous)).toEqual(['CIO', 'CTO']);
    expect(understand(question, previous).intent).toBe('compare');
  });
});

describe('the roles that are told apart are not meant', () => {
  it.each<[string, readonly string[], string]>([
    ['where two others are named', ['CEO', 'COO'], 'who do both the CEO and the COO report to?'],
    ['where two others are compared', ['CEO', 'CFO'], 'which one has the higher bonus, the CEO or the CFO?'],
    ['where one is named', ['CEO'], 'does the CEO lead both of them?'],
    ['where only the title is unknown', [], 'do both chief happiness officers report to a board?'],
    ['where nothing compares', [], 'which one is customer facing?'],
    ['where a comparative has no aspect', [], 'who is older?'],
    ['where a comparative is about them together', [], 'which one has the higher boss?'],
    ['where no call for a role compares', [], 'does a higher bonus help?'],
  ])('%s: %s', (_, expected, question) => {
    expect(roleIds(question).filter((id) => !expected.includes(id))).toEqual([]);
  });

  it('where one of others is to be compared', () => {
    expect(roleIds('compare them', 'CEO pay')).toEqual(['CEO']);
  });

  it('where the question before named others', () => {
    expect(roleIds('which one has the higher bonus?', 'CEO vs CIO')).toEqual(['CEO', 'CIO']);
  });
});
