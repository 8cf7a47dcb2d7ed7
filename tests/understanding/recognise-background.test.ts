import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { recogniseBackground } from '../../src/understanding/recognise-background.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

function background(question: string): string {
  const said = words(question);
  const told = recogniseBackground(question, said, shippedLanguage);
  return said.flatMap(({ text }, at) => (told.has(at) ? text : [])).join(' ');
}

describe('sentences that are no questions are background where others are', () => {
  it.each<[string, string, string]>([
    ['before the question', 'Our printer broke. What does a CIO do?', 'our printer broke'],
    ['before a colon', 'I have an interview: what does a CIO do?', 'i have an interview'],
    ['after the question', 'What does a CIO do? I ask for a friend.', 'i ask for a friend'],
    ['around the question', 'Hi all. What is a CIO? Thanks a lot!', 'hi all thanks a lot'],
    ['before a question without its mark', 'I sell tea. what does a CIO do', 'i sell tea'],
    ['before a question that begins with a greeting', 'I sell tea. ok so what does a CIO do', 'i sell tea'],
    ['before a question that its mark shows', 'I sell tea. CIO skills?', 'i sell tea'],
    ['before a question in quotation marks', 'They asked "why a CIO?" I froze.', 'i froze'],
    ['before a preposition and a question word', 'I sell tea. To whom ought the CIO report', 'i sell tea'],
  ])('%s: %s', (_, question, expected) => {
    expect(background(question)).toBe(expected);
  });
});

describe('nothing is background', () => {
  it.each<[string, string]>([
    ['where no sentence is a question', 'CTO. Skills. Budget.'],
    ['where every sentence is one', 'What is a CIO? Who runs the servers?'],
    ['in one sentence', 'what does a CIO who sells tea do'],
    ['at a point within a word', 'does the CIO choose node.js tools'],
    ['where nothing is said', ''],
  ])('%s: %s', (_, question) => {
    expect(background(question)).toBe('');
  });
});
