import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { recogniseTask } from '../../src/understanding/recognise-task.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

const isTask = (message: string): boolean => recogniseTask(words(message), shippedLanguage);

describe('work is asked for', () => {
  it.each<[string, string]>([
    ['by a bare verb', 'draft an offer'],
    ['by a bare verb with whom it is for', 'write me a poem'],
    ['after politeness, for a role', 'hey, can you please write a job ad for a CTO'],
    ['of anybody', 'someone please reset my password'],
    ['as a wish', 'I want you to translate this letter'],
    ['of a thing without an article', 'order lunch'],
    ['in capitals', 'Please WRITE the letter'],
  ])('%s: %s', (_, message) => {
    expect(isTask(message)).toBe(true);
  });
});

describe('a question with the same words is no such request', () => {
  it.each<[string, string]>([
    ['what one can do in a role', 'Can you write code as a CTO?'],
    ['a noun in the plural', 'Books a CTO should read?'],
    ['a verb as a noun', 'Writing skills of a CTO?'],
    ['a noun with what belongs to it', 'order of duties'],
    ['somebody else does it', 'does the CTO write a budget?'],
    ['how it is done', 'how do you write a job ad?'],
    ['the verb ends it', 'can you write'],
    ['a name follows', 'write CIO'],
    ['nothing but politeness', 'can you please'],
    ['nothing was said', ''],
  ])('%s: %s', (_, message) => {
    expect(isTask(message)).toBe(false);
  });
});
