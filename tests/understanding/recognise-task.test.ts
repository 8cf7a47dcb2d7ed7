import { describe, expect, it } from 'vitest';

import { understand } from '../support/shipped-understanding.ts';

describe('work is asked for', () => {
  it.each<[string, string]>([
    ['by a bare verb', 'write a job ad'],
    ['by a bare verb with whom it is for', 'write me a poem'],
    ['after politeness', 'can you please write a job ad'],
    ['after a greeting, for a role', 'hey, can you please write a job ad for a CTO'],
    ['of anybody', 'someone please reset my password'],
    ['as a wish', 'I want you to draft an offer'],
    ['of a text', 'translate this job ad into German'],
    ['of a thing without an article', 'order lunch'],
    ['of a room', 'book a room'],
    ['about a role', 'remind me to call the CIO'],
    ['with capitals', 'Please WRITE the job ad'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).isTask).toBe(true);
  });
});

describe('a question with the same words is no such request', () => {
  it.each<[string, string]>([
    ['what somebody can do in a role', 'Can you write code as a CTO?'],
    ['what somebody should do in a role', 'should I write code as a CTO?'],
    ['a noun in the plural', 'Books a CTO should read?'],
    ['a verb as a noun', 'Writing skills of a CTO?'],
    ['a noun in mid-sentence', 'is there a book for new CIOs?'],
    ['somebody else does it', 'does the CTO write a budget?'],
    ['whose work it is', 'who would write a job ad?'],
    ['how it is done', 'how do you write a job ad for a CTO?'],
    ['the verb ends it', 'can you write'],
    ['a name follows', 'write CIO'],
    ['another form of a verb', 'drafted the budget: CIO or CTO?'],
    ['nothing was said', ''],
    ['nothing but politeness', 'can you please'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).isTask).toBe(false);
  });
});
