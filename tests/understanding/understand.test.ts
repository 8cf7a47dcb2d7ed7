import { describe, expect, it } from 'vitest';

import type { Intent } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

describe('the asker wants', () => {
  it.each<[Intent, string, string]>([
    ['explain', 'a role by itself', 'CIO'],
    ['explain', 'an aspect of a role', 'who does the CIO report to?'],
    ['explain', 'two roles together', 'how do the CIO and the CTO get along?'],
    ['compare', 'versus', 'CIO vs CTO'],
    ['compare', 'versus, spelled out', 'CIO versus CTO'],
    ['compare', 'a difference', 'what is the difference between a CIO and a CTO?'],
    ['compare', 'a verb', 'how do CIO and CTO differ on innovation'],
    ['compare', 'three roles', 'compare CIO, CTO and CEO'],
    ['compare', 'a role that no document describes', 'CIO vs chief happiness officer'],
    ['compare', 'a comparative with an aspect', 'who earns more, the CIO or the CTO?'],
    ['which_role', 'whose duty', 'who would own our help desk?'],
    ['which_role', 'one of two', 'which of them is customer facing?'],
    ['which_role', 'a choice between two roles', 'who leads the developers, the CIO or the CTO?'],
    ['help', 'the word', 'help'],
    ['help', 'the word, shouted', 'HELP!'],
    ['help', 'what the bot can do', 'what can you do?'],
    ['help', 'who the bot is', 'who are you?'],
    ['help', 'nothing that was said', ''],
    ['help', 'nothing but marks', '?!…'],
  ])('%s: %s: %s', (intent, _, question) => {
    expect(understand(question).intent).toBe(intent);
  });
});

describe('who is speaking is not whom the question is about', () => {
  it.each<[string, readonly string[], string]>([
    ['my CEO says the CIO should own security', ['CIO'], 'my ceo says'],
    ['our CFO asks: who does the CTO report to?', ['CTO'], 'our cfo asks'],
    ['our CFO thinks the CTO earns too much', ['CTO'], 'our cfo thinks'],
    ['my tech chief claims the CIO is senior', ['CIO'], 'my tech chief claims'],
    ['my CEO wonders whether the CIO needs a degree', ['CIO'], 'my ceo wonders'],
    ['My CEO told me that the CTO leads the developers', ['CTO'], 'my ceo told'],
  ])('%s', (question, roles, speaker) => {
    const { roles: found, discarded } = understand(question);
    expect(found.map((mention) => mention.value.id)).toEqual(roles);
    expect(discarded).toContainEqual({ text: speaker, why: 'says who asks' });
  });

  it('nor does "my boss says" ask for a reporting line', () => {
    expect(understand('my boss says the CIO should own security').aspects[0]?.value.id).toBe('security');
  });
});

describe('what somebody wants is what the question is about', () => {
  it.each<[string, readonly string[]]>([
    ['my boss wants a CTO', ['CTO']],
    ['our board wants a CIO', ['CIO']],
    ['the CEO wants a CIO', ['CEO', 'CIO']],
  ])('%s', (question, roles) => {
    const { roles: found, discarded } = understand(question);
    expect(found.map((mention) => mention.value.id)).toEqual(roles);
    expect(discarded).toEqual([]);
  });
});

describe('a figure is wanted', () => {
  it.each<[string, string]>([
    ['how many years of experience does a CTO need?', 'count'],
    ['what is the headcount of the CIO', 'count'],
    ['when did the title CTO first become popular?', 'date'],
    ['in what year was the CIO invented', 'date'],
    ['what percentage of CIOs are women', 'share'],
    ['what % of CTOs code', 'share'],
  ])('%s', (question, expected) => {
    expect(understand(question).figure?.id).toBe(expected);
  });
});

describe('the question asks for what is not so', () => {
  it.each([
    'which of them is not customer facing?',
    "which of them isn't customer facing?",
    'which of them isn’t customer facing?',
    'which of the two never talks to customers',
    "who doesn't manage vendors?",
  ])('%s', (question) => {
    expect(understand(question).negated).toBe(true);
  });
});

describe('two questions in one are taken apart', () => {
  it.each<[string, string, string]>([
    [
      'Who would own our help desk, and does that person report to the CTO?',
      'Who would own our help desk',
      'does that person report to the CTO?',
    ],
    [
      'what skills does a CTO need and how much does he earn?',
      'what skills does a CTO need',
      'how much does he earn?',
    ],
    [
      'Which degree does a CTO need? And who does the CTO report to?',
      'Which degree does a CTO need',
      'who does the CTO report to?',
    ],
    [
      'does the CIO manage vendors, but who does the CIO report to?',
      'does the CIO manage vendors',
      'who does the CIO report to?',
    ],
    ['who runs the servers and who talks to customers?', 'who runs the servers', 'who talks to customers?'],
  ])('%s', (question, first, second) => {
    const { halves } = understand(question);
    expect(halves?.map((half) => half.question)).toEqual([first, second]);
  });

  it('each with its own roles and aspects', () => {
    const { halves } = understand('Who would own our help desk, and does that person report to the CTO?');
    expect(halves?.map((half) => half.roles.map(({ value }) => value.id))).toEqual([[], ['CTO']]);
    expect(halves?.[1].aspects.map(({ value }) => value.id)).toEqual(['reporting']);
  });
});
