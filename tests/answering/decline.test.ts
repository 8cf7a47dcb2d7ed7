import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { expectKind } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const decline = (question: string, previous?: string) =>
  expectKind(shippedEngine.ask(question, previous), 'no_answer');

/** Statements offered as nearest, what must be known of a figure included. */
const MAX_NEAREST = 3;

describe('a role that no document describes', () => {
  it.each<[string, readonly string[]]>([
    ['what does a CISO do?', ['CISO']],
    ['what does the finance director earn?', ['CFO']],
    ['what does a Chief Happiness Officer do?', ['Chief Happiness Officer']],
    ['CFO vs COO', ['CFO', 'COO']],
    ['CIO vs CISO', ['CISO']],
    ['difference between CTO and chief happiness officer', ['chief happiness officer']],
  ])('is named: %s', (question, roles) => {
    expect(decline(question).reason).toMatchObject({ code: 'role_not_covered', roles });
  });

  it('is named in a follow-up too', () => {
    expect(decline('and a CISO?', 'what does a CIO earn?').reason).toMatchObject({
      code: 'role_not_covered',
      roles: ['CISO'],
    });
  });
});

describe('an aspect that no document holds for the role', () => {
  it.each<[string, readonly string[], string]>([
    ['CEO salary', ['CEO'], 'salary'],
    ['who does the CEO report to?', ['CEO'], 'reporting'],
    ['how many years of experience does a CIO need?', ['CIO'], 'experience'],
    ['which degree does a CIO need?', ['CIO'], 'degree'],
    ['does the CIO need certifications?', ['CIO'], 'certifications'],
    ['CTO stock options', ['CTO'], 'equity'],
    ['how many vacation days does a CIO get?', ['CIO'], 'working-hours'],
    ['CIO vs CTO certifications', ['CIO', 'CTO'], 'certifications'],
  ])('is named with the role: %s', (question, roles, aspect) => {
    const { reason } = decline(question);
    expect(reason).toMatchObject({ code: 'aspect_not_covered', aspect: { id: aspect } });
    expect(reason.code === 'aspect_not_covered' && reason.roles.map(({ id }) => id)).toEqual(roles);
  });
});

it.each<[string, string]>([
  ['how do I become a CEO?', 'nothing about how to become one'],
  ['how many vacation days does a CIO get?', 'nothing about working hours and conditions'],
  ['who does the CEO report to?', 'nothing about the reporting line'],
  ['average age of CTOs', 'nothing about how many people hold the role, and who they are'],
])('what is missing reads as a sentence: %s', (question, said) => {
  expect(toJson(decline(question)).text).toContain(said);
});

describe('a detail that the documents do not mention', () => {
  it.each<[string, readonly string[]]>([
    ['what does a CTO earn at Google?', ['Google']],
    ['what does a CIO earn in Germany?', ['Germany']],
    ['what did a CIO earn in 2015?', ['2015']],
    ['does the CTO use kubernetes?', ['kubernetes']],
    ["what does the CTO's pet eat?", ['pet', 'eat']],
    ['blarg fnorq', ['blarg', 'fnorq']],
  ])('is named as the asker wrote it: %s', (question, details) => {
    expect(decline(question).reason).toMatchObject({ code: 'detail_not_covered', details });
  });

  it('is named in a follow-up too', () => {
    expect(decline('and in Germany?', 'what does a CTO earn?').reason).toMatchObject({
      code: 'detail_not_covered',
      details: ['Germany'],
    });
  });
});

describe('a figure that the documents do not give', () => {
  it.each<[string, RegExp]>([
    ['how many people work for the CTO?', /a number/],
    ['how many vendors does the CIO have?', /a number/],
    ['when was the title CIO invented?', /a date/],
  ])('is named by its kind: %s', (question, wanted) => {
    expect(decline(question).reason).toMatchObject({
      code: 'figure_not_given',
      wanted: expect.stringMatching(wanted),
    });
  });

  it.each<[string, RegExp]>([
    ['how many years of experience does a CTO need?', /five|15/],
    ['when did the title CTO first become popular?', /1990s/],
    ['how many IT employees does a CIO lead?', /dozens/],
  ])('is given where a document has it: %s', (question, figure) => {
    expect(toJson(shippedEngine.ask(question)).text).toMatch(figure);
    expect(shippedEngine.ask(question).kind).not.toBe('no_answer');
  });
});

describe('what is off topic', () => {
  it.each(['what now?', 'what is it?'])('meets nothing: %s', (question) => {
    expect(decline(question).reason).toMatchObject({ code: 'off_topic' });
  });

  it.each([
    'will it rain in Hamburg tomorrow',
    "what's for lunch?",
    'write me a poem',
    'what does a monkey do',
  ])('is declined, and nothing is offered as near: %s', (question) => {
    expect(decline(question).nearest).toEqual([]);
  });
});

describe('an honest no', () => {
  const declined = [
    'what does a CISO do?',
    'CEO salary',
    'does the CIO need certifications?',
    'what does a CTO earn at Google?',
    'how many people work for the CTO?',
    'will it rain in Hamburg tomorrow',
  ];

  it.each(declined)('says what is covered: %s', (question) => {
    expect(decline(question).coveredRoles.map(({ id }) => id)).toEqual(['CIO', 'CTO', 'CEO']);
  });

  it.each(declined)('cites nothing as its evidence: %s', (question) => {
    expect(toJson(decline(question)).passages).toEqual([]);
  });

  it.each(declined)('offers something to ask instead: %s', (question) => {
    expect(decline(question).followUps).not.toEqual([]);
  });

  it.each<[string, string]>([
    ['what does a CTO earn at Google?', 'CTO'],
    ['what does a CIO earn in Germany?', 'CIO'],
    ['how many people work for the CTO?', 'CTO'],
  ])('offers what comes nearest of the role: %s', (question, role) => {
    const { nearest } = decline(question);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(MAX_NEAREST);
    for (const { statement } of nearest) expect(statement.roles).toContain(role);
  });

  it('offers no statement about a role that is not described', () => {
    expect(decline('what does a CISO do?').nearest).toEqual([]);
  });

  it('asks the same of the roles that are described', () => {
    expect(decline('what does a CFO earn?').followUps).toEqual(['CIO: pay', 'CTO: pay']);
  });
});

describe('a question that the documents answer is not declined', () => {
  it.each<[string, string]>([
    ['though one of its roles is not described', 'what do the CIO and the CFO do?'],
    ['though one of three roles is not described', 'CIO vs CTO vs CISO'],
    ['though it names a country that they mean', 'what does a CIO earn in the United States?'],
    ['though it names a year that they mean', 'what did a CTO earn in 2021?'],
    ['though it names a firm that they cite', 'CIO salary according to Payscale'],
    ['though it is full of chatter', 'hey folks, quick question pls: what does a cio earn, roughly? thx!!'],
    ['though it is misspelt', 'wat is the salery of a cheif informaton oficer'],
  ])('%s: %s', (_, question) => {
    expect(shippedEngine.ask(question).kind).not.toBe('no_answer');
  });
});
