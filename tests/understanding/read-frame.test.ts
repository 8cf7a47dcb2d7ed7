import { describe, expect, it } from 'vitest';

import { MAX_QUESTION_CHARS } from '../../src/text/normalise.ts';
import { roleIdsOf } from '../../src/understanding/frame.ts';
import { read } from '../support/shipped-understanding.ts';

const aspectsOf = (question: string) => read(question).aspects.map(({ value }) => value.id);
const wordsOf = (question: string) =>
  read(question).words.map(({ text, isAsked }) => (isAsked ? text : `(${text})`));

describe('a question is read into one frame', () => {
  it('with everything that it says, each where it stands', () => {
    const frame = read('How many people does a CTO lead at Bluefin?');
    expect(frame).toMatchObject({
      wanted: 'how_many',
      talk: undefined,
      roles: [{ value: { id: 'CTO' }, origin: 'said', span: { start: 23, end: 26 } }],
      conditions: [{ span: { start: 35, end: 42 } }],
      figure: { id: 'count' },
      direction: undefined,
      isNegated: false,
      refersBack: false,
      previous: undefined,
      corrections: [],
      parts: undefined,
    });
  });

  it('with the document that it names, which is no word of it', () => {
    const { sources, words } = read('what does BMC say about CIO cupboards?');
    expect(sources.map(({ value }) => value.publisher)).toEqual(['BMC']);
    expect(words.map(({ text }) => text)).toEqual(['cupboards']);
  });

  it('with its spelling corrected before roles and aspects are looked for', () => {
    const frame = read('what salery does a cheif tecnology officer get?');
    expect(roleIdsOf(frame)).toEqual(['CTO']);
    expect(frame.aspects[0]?.value.id).toBe('salary');
    expect(frame.corrections.map(({ text }) => text)).toEqual(['salery', 'cheif', 'tecnology']);
  });

  it('of at most so many characters', () => {
    expect(read('why '.repeat(2 * MAX_QUESTION_CHARS)).question.length).toBeLessThanOrEqual(
      MAX_QUESTION_CHARS,
    );
  });
});

describe('the word that the question turns on is kept', () => {
  it.each<[string, string]>([
    ['need', 'does a bakery need a CTO?'],
    ['recruits', 'who recruits the CIO?'],
    ['two', 'may a firm have two CTOs?'],
    ['nights', 'is a CTO up at nights?'],
    ['least', 'which executive travels the least?'],
    ['suppliers', 'who is responsible for suppliers?'],
    ['blorbs', 'compare CIO and CTO on blorbs'],
  ])('“%s” in: %s', (word, question) => {
    expect(wordsOf(question)).toContain(word);
  });

  it('and what asks, roles and unknown titles stand among the terms', () => {
    expect(read('why is the CIO above a chief joy officer?').terms).toEqual(['@CIO', '@?', 'whi', 'abov']);
  });
});

describe('background', () => {
  it('names the roles that a question chooses between, and only hints at an aspect', () => {
    const choice = read('CIO or CEO: who sets the course?');
    expect(roleIdsOf(choice)).toEqual(['CIO', 'CEO']);
    const { aspects, hintedAspects } = read('My boss is away. What skills does a CTO need?');
    expect(aspects.map(({ value }) => value.id)).toEqual(['skills']);
    expect(hintedAspects.map(({ value }) => value.id)).toContain('reporting');
  });

  it('is kept apart from what is asked', () => {
    expect(wordsOf('We sell tea in Lisbon. What budget does a CIO have?')).toEqual([
      ...['(sell)', '(tea)', '(lisbon)'],
      'budget',
    ]);
    expect(read('We sell tea in Lisbon. What budget does a CIO have?').conditions).toEqual([]);
  });

  it('names no role where the question names one', () => {
    const { roles } = read('The CFO shouted. What does the CTO earn?');
    expect(roles.map(({ value, origin }) => [value.id, origin])).toEqual([['CTO', 'said']]);
  });

  it('names the role of a question without one', () => {
    const { roles } = read('I am a CTO. What skills are needed?');
    expect(roles.map(({ value, origin }) => [value.id, origin])).toEqual([['CTO', 'background']]);
  });
});

describe('talk and work', () => {
  it.each<[string, 'talk' | 'task', string]>([
    ['talk about the conversation', 'talk', 'thanks, who told you that?'],
    ['a request for work', 'task', 'please write a job ad and tell me what it is'],
    ['nothing at all', 'talk', '…'],
  ])('%s is no question: %s', (_, wanted, message) => {
    expect(read(message)).toMatchObject({ wanted, parts: undefined });
  });

  it('a named role makes it a question', () => {
    expect(read('help, a CTO!').wanted).toBe('explain');
  });
});

describe('two questions in one', () => {
  it('are each read by themselves', () => {
    const { parts } = read('Which degree does a CIO need, and whom does the CTO report to?');
    expect(parts?.map(roleIdsOf)).toEqual([['CIO'], ['CTO']]);
    expect(parts?.map(({ aspects }) => aspects[0]?.value.id)).toEqual(['degree', 'reporting']);
    expect(parts?.map(({ direction }) => direction)).toEqual([undefined, 'above']);
  });

  it.each<[string, string]>([
    ['where the second half says nothing', 'Where do CIOs come from, and where do CTOs?'],
    ['where the second half points to the first', 'What is data mining and who pays for it?'],
    ['where “and” joins two things', 'which skills and which duties?'],
  ])('are one %s: %s', (_, question) => {
    expect(read(question).parts).toBeUndefined();
  });
});

it('the more particular of two aspects comes first, though the other has more words around it', () => {
  expect(aspectsOf('the pay and the share of the profit of a CIO')[0]).toBe('profit-sharing');
});

describe('a question with sentences around it', () => {
  it('has the question alone beside the whole', () => {
    const { asking, words } = read('Lunch was late. What skills does a CTO need?');
    expect(asking?.question).toBe('What skills does a CTO need?');
    expect(asking?.words.map(({ text }) => text)).not.toContain('lunch');
    expect(words.map(({ text }) => text)).toContain('lunch');
  });

  it('asks about a role that both name', () => {
    const { roles } = read('My uncle retired as CTO. What skills does a CTO need?');
    expect(roles.map(({ origin }) => origin)).toEqual(['said']);
  });

  it('has none where nothing is told', () => {
    expect(read('What skills does a CTO need?').asking).toBeUndefined();
  });
});

describe('what a question is likely about', () => {
  const likeliest = (question: string) =>
    [...read(question).likelyAspects].sort(([, a], [, b]) => b - a)[0]?.[0];

  it.each([
    ['what does the CIO earn?', 'salary'],
    ['to whom does the head of logistics report?', 'reporting'],
    ['which degree is needed?', 'degree'],
  ])('was learned from questions about roles of all sorts: %s', (question, expected) => {
    expect(likeliest(question)).toBe(expected);
  });

  it('is read from what is asked, not from what is told around it', () => {
    const { asking, likelyAspects } = read(
      'Our CIO has earned a good salary for years. Whom does the CIO report to?',
    );
    expect(asking).toBeDefined();
    expect(likelyAspects).toEqual(asking?.likelyAspects);
  });
});
