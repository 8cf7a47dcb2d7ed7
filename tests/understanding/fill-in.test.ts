import { describe, expect, it } from 'vitest';

import type { Intent } from '../../src/understanding/understanding.ts';
import { understand } from '../support/shipped-understanding.ts';

interface Dialogue {
  readonly why: string;
  readonly previous: string;
  readonly question: string;
  readonly roles: readonly string[];
  readonly aspects: readonly string[];
  readonly intent: Intent;
}

const followUps: readonly Dialogue[] = [
  {
    why: 'another role keeps the aspect',
    previous: 'what skills does a CTO need?',
    question: 'and the cio?',
    roles: ['CIO'],
    aspects: ['skills'],
    intent: 'explain',
  },
  {
    why: 'another role keeps the aspect, without a word of opening',
    previous: 'what skills does a CTO need?',
    question: 'CIO?',
    roles: ['CIO'],
    aspects: ['skills'],
    intent: 'explain',
  },
  {
    why: 'another role, misspelt, keeps the aspect',
    previous: 'what skills does a CIO need?',
    question: 'and the cheif tecnology oficer?',
    roles: ['CTO'],
    aspects: ['skills'],
    intent: 'explain',
  },
  {
    why: 'a nickname keeps the aspect',
    previous: 'how does a CTO deal with vendors?',
    question: 'same for the head of IT?',
    roles: ['CIO'],
    aspects: ['vendors'],
    intent: 'explain',
  },
  {
    why: 'another aspect keeps the role',
    previous: 'who does the CTO report to?',
    question: 'what about pay',
    roles: ['CTO'],
    aspects: ['pay'],
    intent: 'explain',
  },
  {
    why: 'another aspect keeps the comparison',
    previous: 'CIO vs CTO',
    question: 'what about pay',
    roles: ['CIO', 'CTO'],
    aspects: ['pay'],
    intent: 'compare',
  },
  {
    why: 'a part of an umbrella keeps the comparison',
    previous: 'CIO vs CTO salary',
    question: 'and bonuses?',
    roles: ['CIO', 'CTO'],
    aspects: ['bonus'],
    intent: 'compare',
  },
  {
    why: 'what narrows keeps role and aspect',
    previous: 'who does the CIO report to?',
    question: 'and in a small company?',
    roles: ['CIO'],
    aspects: ['reporting', 'company-size'],
    intent: 'explain',
  },
  {
    why: 'a comparison sets the new role beside the old one',
    previous: 'what does a CIO earn?',
    question: 'and compared to the ceo',
    roles: ['CIO', 'CEO'],
    aspects: ['pay'],
    intent: 'compare',
  },
  {
    why: 'versus sets the new role beside the old one',
    previous: 'skills of a CIO',
    question: 'vs CTO?',
    roles: ['CIO', 'CTO'],
    aspects: ['skills'],
    intent: 'compare',
  },
  {
    why: 'a role that no document describes keeps the aspect',
    previous: 'what does a CIO earn?',
    question: 'and a CISO?',
    roles: ['CISO'],
    aspects: ['pay'],
    intent: 'explain',
  },
  {
    why: 'a question word keeps everything',
    previous: 'how does the CTO use innovation?',
    question: 'why?',
    roles: ['CTO'],
    aspects: ['innovation'],
    intent: 'explain',
  },
];

describe('a follow-up takes what it leaves out from the question before', () => {
  it.each(followUps)('$why: $previous → $question', ({ previous, question, roles, aspects, intent }) => {
    const understood = understand(question, previous);
    expect(understood.roles.map(({ value }) => value.id)).toEqual(roles);
    expect(understood.aspects.map(({ value }) => value.id)).toEqual(aspects);
    expect(understood.intent).toBe(intent);
  });

  it('and tells which question that was', () => {
    expect(understand('and the cio?', 'what skills does a CTO need?').previous).toBe(
      'what skills does a CTO need?',
    );
  });

  it('an unlisted title keeps the aspect and takes the place of the role', () => {
    const { roles, unknownRoles, aspects } = understand(
      'and the chief happiness officer?',
      'what does a CIO earn?',
    );
    expect(roles).toEqual([]);
    expect(unknownRoles.map(({ value }) => value)).toEqual(['chief happiness officer']);
    expect(aspects.map(({ value }) => value.id)).toEqual(['pay']);
  });

  it('a figure is wanted again where only the role is another', () => {
    expect(understand('and the CIO?', 'how many people does a CTO manage?').figure?.id).toBe('count');
  });

  it('words of the question before narrow nothing any more', () => {
    const { contentWords } = understand('and the CIO?', 'what does a CTO earn at Google?');
    expect(contentWords.map(({ text, narrows }) => [text, narrows])).toContainEqual(['google', undefined]);
  });

  it('what is not so stays so', () => {
    expect(understand('and the CIO?', 'is the CTO not customer facing?').negated).toBe(true);
  });
});
