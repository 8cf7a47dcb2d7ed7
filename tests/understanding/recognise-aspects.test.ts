import { describe, expect, it } from 'vitest';

import { understand } from '../support/shipped-understanding.ts';

const named = (question: string) => understand(question).aspects.map((mention) => mention.value.id);
const hinted = (question: string) => understand(question).hintedAspects.map((mention) => mention.value.id);

describe('an aspect is named', () => {
  it.each<[string, string, string]>([
    ['by its label', 'reporting line of the CIO', 'reporting'],
    ['by a word', "who is the CIO's boss?", 'reporting'],
    ['in another form of the word', 'is the CIO reporting to the CEO?', 'reporting'],
    ['in the plural', 'what do CIO bonuses look like', 'bonus'],
    ['misspelt', 'what resposibilities does the CTO have', 'responsibilities'],
    ['by an umbrella', 'what does a CIO earn', 'pay'],
    ['by a phrase', 'how do I work my way up to CTO', 'how-to-become'],
    ['by an abbreviation', 'CIO KPIs', 'success'],
    ['with an ampersand', 'who does R&D', 'innovation'],
    ['though no document speaks of it', 'does a CIO need CISSP?', 'certifications'],
    ['though no document speaks of it, by a phrase', 'CTO stock options', 'equity'],
  ])('%s: %s', (_, question, expected) => {
    expect(named(question)[0]).toBe(expected);
  });

  it('the more specific of two comes first, wherever it stands', () => {
    expect(named('the salary and the share of the profit of a CIO')).toEqual(['profit-sharing', 'salary']);
  });

  it('once, however often it is said', () => {
    expect(named('CIO salary, salaries and wages')).toEqual(['salary']);
  });

  it('not by the words that name a role', () => {
    expect(named('chief information security officer duties')).toEqual(['responsibilities']);
    expect(named('chief data officer budget')).toEqual(['budget']);
  });

  it('not by a word that only contains one', () => {
    expect(named('is the CIO personally known')).toEqual([]);
  });
});

describe('an aspect is hinted at', () => {
  it.each<[string, string, string]>([
    ['by a general verb', 'what does the CIO handle in the Berlin office', 'responsibilities'],
    ['by a word with other meanings', 'does the CIO have staff in Berlin', 'team'],
    ['by a word that others need too', 'is the CTO good for profit in Berlin', 'success'],
  ])('%s: %s', (_, question, expected) => {
    expect(hinted(question)).toContain(expected);
  });

  it('never one that is named as well', () => {
    const { aspects, hintedAspects } = understand('what responsibilities does the CIO handle');
    expect(aspects.map(({ value }) => value.id)).toContain('responsibilities');
    expect(hintedAspects.map(({ value }) => value.id)).not.toContain('responsibilities');
  });
});

describe('a role and chatter', () => {
  it.each<[string, string, string]>([
    ['ask what the role is', 'CIO?', 'definition'],
    ['ask what the role is, at length', 'hi, could you please tell me about the CTO', 'definition'],
    ['ask for what is hinted at', 'what does the CTO do?', 'responsibilities'],
    ['ask for what is hinted at, of two roles', 'do we need both a CIO and a CTO?', 'need-both'],
  ])('%s: %s', (_, question, expected) => {
    expect(named(question)).toEqual([expected]);
  });
});
