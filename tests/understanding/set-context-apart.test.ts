import { describe, expect, it } from 'vitest';

import type { Intent } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

const roleIds = (question: string): readonly string[] =>
  understand(question).roles.map(({ value }) => value.id);
const aspectIds = (question: string): readonly string[] =>
  understand(question).aspects.map(({ value }) => value.id);
const hintIds = (question: string): readonly string[] =>
  understand(question).hintedAspects.map(({ value }) => value.id);
/** The words that count, without chatter. */
const telling = (question: string): readonly string[] =>
  understand(question)
    .contentWords.filter((word) => !word.isFiller)
    .map(({ text }) => text);

describe('what is told around a question that says by itself what it is about', () => {
  it.each<[string, string, readonly string[]]>([
    ['before it', 'Our printer in Lisbon broke. What budget does a CIO have?', ['budget']],
    ['before it, ended by a colon', 'I have an interview: what budget does a CIO have?', ['budget']],
    ['after it', 'What budget does a CIO have? Our printer in Lisbon broke.', ['budget']],
    ['around it', 'I collect stamps. What budget does a CIO have? I swim.', ['budget']],
    ['a question without its mark', 'I collect stamps. what budget does a CIO have', ['budget']],
    ['a question after a greeting', 'I collect stamps. ok so what budget does a CIO have', ['budget']],
  ])('is chatter %s: %s', (_, question, expected) => {
    expect(telling(question)).toEqual(expected);
  });

  it('is still among the words, so that it may colour the search', () => {
    expect(
      understand('Our printer broke. What budget does a CIO have?').contentWords.map(({ text }) => text),
    ).toEqual(['budget', 'printer', 'broke']);
  });

  it('only hints at its aspects', () => {
    const question = 'We argue about pay. What budget does the CTO have?';
    expect(aspectIds(question)).toEqual(['budget']);
    expect(hintIds(question)).toContain('pay');
  });

  it('names nobody whom the question is about', () => {
    expect(roleIds('The CFO shouted at me. What does the CTO earn?')).toEqual(['CTO']);
  });

  it('narrows nothing, though it has a name', () => {
    const { contentWords } = understand('I moved to Lisbon. What does a CTO earn?');
    expect(contentWords.find(({ text }) => text === 'lisbon')).toMatchObject({
      isFiller: true,
      narrows: undefined,
    });
    expect(
      understand('What does a CTO earn in Lisbon?').contentWords.find(({ text }) => text === 'lisbon'),
    ).toMatchObject({ isFiller: false, narrows: 'name' });
  });
});

describe('a question for anybody', () => {
  it.each<[string, string]>([
    ['is not about whom the context names', 'Our CFO left. Who owns the help desk?'],
    ['nor about one that documents describe', 'I am the CTO. Who owns the help desk?'],
    ['nor about two', 'Our CIO left. Our CTO stayed. Who leads developers?'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).intent).toBe<Intent>('which_role');
    expect(understand(question).roles).toEqual([]);
    expect(understand(question).unknownRoles).toEqual([]);
  });
});

describe('a question that names no role and wants an aspect', () => {
  it.each<[string, readonly string[], string]>([
    ['I am a CTO. What skills are needed?', ['CTO'], 'skills'],
    ['Our CTO quit yesterday. What salary is usual?', ['CTO'], 'salary'],
    ['My uncle is a CTO. How much does he earn?', ['CTO'], 'pay'],
    ['We need a CIO and a CTO. What salary is usual?', ['CIO', 'CTO'], 'salary'],
  ])('is about the roles told in its context: %s', (question, roles, aspect) => {
    expect(roleIds(question)).toEqual(roles);
    expect(aspectIds(question)).toEqual([aspect]);
  });

  it('has the words of the context as chatter', () => {
    expect(telling('Our CTO quit yesterday in Lisbon. What salary is usual?')).toEqual(['salary']);
  });
});

describe('a question that points back', () => {
  it.each<[string, string, readonly string[]]>([
    ['with “that”', 'Our laptops crash daily. Who fixes that?', ['laptops', 'crash']],
    ['with “it”', 'The wifi is down. Whose job is it?', ['wifi']],
    ['with “those”', 'We have databases. Who manages those?', ['databases', 'manages']],
  ])('is read together with what was told, %s: %s', (_, question, expected) => {
    expect(telling(question)).toEqual(expect.arrayContaining([...expected]));
  });

  it('with a pronoun is about whom was told', () => {
    expect(roleIds('Our CTO is new here. Whom does she report to?')).toEqual(['CTO']);
  });

  it.each<[string, string]>([
    ['a name', 'The wifi is down in Lisbon. Whose job is it?'],
    ['a word that nobody knows', 'Our wifi is blorked in lisbon. Who fixes that?'],
  ])('misses no unknown word of what was told: %s: %s', (_, question) => {
    const words = understand(question).contentWords;
    expect(words.find(({ text }) => text === 'lisbon')).toMatchObject({ isFiller: true, narrows: undefined });
    expect(words.find(({ text }) => text === 'wifi')?.isFiller).toBe(false);
  });
});

describe('nothing is set apart', () => {
  it.each<[string, string, readonly string[]]>([
    ['where no sentence is a question', 'CTO. Stamps. Budget.', ['stamps', 'budget']],
    ['where every sentence is one', 'What is a printer? What budget does a CIO have?', ['printer', 'budget']],
    ['in one sentence', 'what budget does a CIO have for stamps', ['budget', 'stamps']],
    ['at a point inside a word', 'what budget does a CIO have for node.js printers', ['budget', 'printers']],
  ])('%s: %s', (_, question, expected) => {
    expect(telling(question)).toEqual(expect.arrayContaining([...expected]));
  });
});

describe('what is told is what is asked about', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'where the question points back to it',
      'Our candidate calls the CTO a sophisticated job. Do the documents say that?',
      ['sophisticated'],
    ],
    [
      'where the question asks what follows from it',
      'Our rivals cut costs. What follows for the CTO?',
      ['rivals', 'costs'],
    ],
    [
      'where it is the topic',
      'Tech investments and the CTO: what must be ensured?',
      ['investments', 'ensured'],
    ],
  ])('%s: %s', (_, question, expected) => {
    expect(telling(question)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each<[string, string]>([
    ['where it points to a role', 'I collect robust stamps for the CTO. What is that job?'],
    ['where the question says enough', 'I collect robust stamps. Which vendors and suppliers suit a CTO?'],
  ])('but not %s: %s', (_, question) => {
    expect(telling(question)).not.toContain('robust');
  });
});
