import { describe, expect, it } from 'vitest';

import type { Intent } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

describe('no role is recognised', () => {
  it.each<[string, string]>([
    ['in an animal that is nearly "money"', 'what does a monkey do'],
    ['in a meal that is nearly "launch"', "what's for lunch?"],
    ['in a word that is nearly "CTO"', 'what is a cto5?'],
    ['in a place that is nearly "CIO"', 'how do I get to Rio?'],
    ['in a word that holds one', 'the coefficient of friction'],
    ['in a chief that is no officer', 'what is the chief reason'],
    ['in an officer without a chief', 'who called the police officer'],
    ['in an empty question', ''],
    ['in "IT" alone', 'what does IT cost'],
    ['in "the company"', 'does the company need two roles'],
    ['in a head', 'my head of hair'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).roles).toEqual([]);
  });
});

describe('an English word is no misspelling', () => {
  it.each(['monkey', 'lunch', 'chef', 'chip', 'dinner', 'sheriff', 'office', 'farmer'])('%s', (word) => {
    const { discarded, contentWords } = understand(`what does a ${word} want`);
    expect(discarded).toEqual([]);
    expect(contentWords.map(({ text }) => text)).toContain(word);
  });
});

describe('a word is left as it is', () => {
  it.each<[string, string]>([
    ['when nothing is near', 'blarg'],
    ['when it is too short to tell', 'cxo'],
    ['when it holds a digit', 'strateg1'],
    ['when its first letter is another', 'ztrategy'],
  ])('%s: %s', (_, word) => {
    expect(understand(`the ${word} of a CIO`).discarded).toEqual([]);
  });
});

describe('the asker does not want', () => {
  it.each<[Intent, string, string]>([
    ['help', 'when a duty is called help', 'does the CIO help innovation?'],
    ['help', 'when the help desk is meant', 'who would own our help desk?'],
    ['help', 'when a role is named', 'help me with the CTO'],
    ['help', 'when much else is said', 'can you help my cousin with the printer in the hall'],
    ['compare', 'when one role is named', 'how does the CIO differ from company to company?'],
    ['compare', 'when no role is named', 'what is the difference?'],
    ['compare', 'when a comparative asks how they stand', 'is the CIO more senior than the CTO?'],
    ['compare', 'when the roles are only listed', 'what do the CIO and the CTO do together?'],
    ['which_role', 'when the role is named', 'who does the CIO report to?'],
    ['which_role', 'when one role is named as the owner', 'who is the CIO?'],
    ['which_role', 'when it asks who stands above', 'who ranks higher, the CIO or the CTO?'],
  ])('%s %s: %s', (intent, _, question) => {
    expect(understand(question).intent).not.toBe(intent);
  });
});

describe('nobody is speaking', () => {
  it.each<[string, string]>([
    ['when the role is the one that thinks', 'what does the CTO think of the CIO?'],
    ['when nothing follows', 'what the CIO says'],
    ['when no verb of saying is near', 'the CIO manages the network'],
  ])('%s: %s', (_, question) => {
    expect(understand(question).discarded).toEqual([]);
  });
});

describe('no figure is wanted', () => {
  it.each(['what does the CIO do?', 'does the CTO share data?', 'which CTO skills matter when hiring?', ''])(
    '%s',
    (question) => {
      expect(understand(question).figure).toBeUndefined();
    },
  );
});

describe('the question asks for what is so', () => {
  it.each([
    'which of them is customer facing?',
    'does the CIO know notebooks?',
    'is the CTO into note taking',
    'what is a CIO',
  ])('%s', (question) => {
    expect(understand(question).negated).toBe(false);
  });
});

describe('one question stays one', () => {
  it.each<[string, string]>([
    ['where "and" joins two roles', 'what do the CIO and the CTO do?'],
    ['where "and" joins two aspects', 'what are the skills and duties of a CIO?'],
    ['where the first part asks nothing', 'I am new here and who is the boss of the CIO?'],
    ['where the first part is a greeting', 'hi and what is the salary of a CIO'],
    ['where the second part asks the same', 'what does a CIO earn, and what does a CTO earn?'],
    ['where the second part is a scrap', 'who owns the help desk and why?'],
    ['where a comparison runs through both', 'CIO and CTO: which skills and which degree?'],
  ])('%s: %s', (_, question) => {
    const understood = understand(question);
    expect(understood.halves).toBeUndefined();
    expect(understood.question).toBe(question);
  });
});

describe('a question that is whole takes nothing from the one before', () => {
  it.each<[string, string, string]>([
    ['with a role and an aspect', 'what does a CIO earn?', 'what skills does a CTO need?'],
    [
      'with a role and an aspect, opened by "and"',
      'what does a CIO earn?',
      'and what skills does a CTO need?',
    ],
    ['when it asks which role', 'what does a CTO earn?', 'who would own our help desk?'],
    ['when it calls for help', 'what does a CIO earn?', 'help'],
    ['when it is empty', 'what does a CIO earn?', ''],
    ['when it only thanks', 'what does a CTO earn?', 'thanks'],
    [
      'when it is long',
      'what does a CIO earn?',
      'please find me some pancakes with maple syrup in Lisbon today',
    ],
    ['as a suggestion of the bot', 'CTO skills', 'CIO vs CTO: education'],
  ])('%s: %s → %s', (_, previous, question) => {
    expect(understand(question, previous)).toEqual(understand(question));
  });

  it('and none is taken where none was asked', () => {
    expect(understand('and the CTO?').previous).toBeUndefined();
    expect(understand('and the CTO?').aspects.map(({ value }) => value.id)).toEqual(['definition']);
  });
});
