import { describe, expect, it } from 'vitest';

import { splitQuestion } from '../../src/understanding/split-question.ts';

describe('two questions in one are taken apart', () => {
  it.each<[string, string, string]>([
    ['who feeds the cat and who waters plants?', 'who feeds the cat', 'who waters plants?'],
    ['Who feeds the cat, and does she get paid?', 'Who feeds the cat', 'does she get paid?'],
    ['Which food does it eat? And who buys it all?', 'Which food does it eat', 'who buys it all?'],
    ["where does it sleep but what's its name?", 'where does it sleep', "what's its name?"],
    ['what does it eat & how much is it?', 'what does it eat', 'how much is it?'],
    ['what does it eat and also whose is it?', 'what does it eat', 'also whose is it?'],
  ])('%s', (question, first, second) => {
    expect(splitQuestion(question)).toEqual({ first, second });
  });
});

describe('one question stays one', () => {
  it.each<[string, string]>([
    ['where “and” joins two things', 'what do the cat and the dog eat?'],
    ['where the first part asks nothing', 'I am new here and who is the cat?'],
    ['where the first part is a scrap', 'who and what is the cat?'],
    ['where the second part is a scrap', 'who feeds the cat and why?'],
    ['where “and” is part of a word', 'who is candid about whom?'],
    ['where nothing is said', ''],
  ])('%s: %s', (_, question) => {
    expect(splitQuestion(question)).toBeUndefined();
  });
});
