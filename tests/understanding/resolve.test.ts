import { describe, expect, it } from 'vitest';

import { type Frame, roleIdsOf } from '../../src/understanding/frame.ts';
import type { Turn } from '../../src/understanding/resolve.ts';
import { read, resolve } from '../support/shipped-understanding.ts';

/** A message, or a message and the roles that its answer was about, where that is not whom it names. */
type Message = string | readonly [message: string, ...answered: readonly string[]];

const rolesIn = (text: string) => read(text).roles.map(({ value }) => value);

/** The frame of the last message, after the ones before it. */
function last(...messages: readonly [Message, ...Message[]]): Frame {
  let turn: Turn | undefined;
  let frame = read('');
  for (const message of messages) {
    const [text, ...about] = typeof message === 'string' ? [message] : message;
    frame = resolve(read(text), turn);
    if (frame.wanted === 'talk') continue;
    const named = frame.roles.map(({ value }) => value);
    const answered = about.length > 0 ? rolesIn(about.join(' and ')) : named;
    const recent = [...new Set([...named, ...answered, ...(turn?.recent ?? [])])];
    turn = { frame, answered, recent, together: named.length > 1 ? named : (turn?.together ?? []) };
  }
  return frame;
}

const aspectsOf = ({ aspects }: Frame) => aspects.map(({ value }) => value.id);
const askedIn = ({ words }: Frame) => words.flatMap(({ text, isAsked }) => (isAsked ? text : []));

describe('a follow-up goes on from the question before', () => {
  it.each<[string, readonly [Message, ...Message[]], readonly string[], readonly string[]]>([
    ['another role, same aspect', ['what skills does a CTO need?', 'and the CIO?'], ['CIO'], ['skills']],
    ['a role alone', ['what skills does a CTO need?', 'CEO?'], ['CEO'], ['skills']],
    ['another aspect, same role', ['whom does the CTO report to?', 'what about pay'], ['CTO'], ['pay']],
    ['another aspect, both roles', ['CIO vs CEO', 'bonuses?'], ['CIO', 'CEO'], ['bonus']],
    ['other roles replace the old ones', ['CIO vs CEO', 'CTO vs CEO', 'pay?'], ['CTO', 'CEO'], ['pay']],
    [
      'what narrows keeps the rest',
      ['whom does the CTO report to?', 'and in a small company?'],
      ['CTO'],
      ['reporting', 'company-size'],
    ],
    ['a bare “why” keeps everything', ['whom does the CTO report to?', 'why?'], ['CTO'], ['reporting']],
    ['the other one of the two', ['is the CIO strategic?', 'and the other one?'], ['CTO'], ['strategy']],
    ['both of the last two', ['CIO bonus', 'CEO bonus', 'and both?'], ['CIO', 'CEO'], ['bonus']],
    ['those who were named', ['do a CEO and a CFO get on?', 'do they argue?'], ['CEO', 'CFO'], ['friction']],
    [
      'whom the answer named',
      [['who buys our printers?', 'CIO'], 'what does that person earn?'],
      ['CIO'],
      ['pay'],
    ],
    [
      'whom the answer named, beside one who is said',
      [['who buys our printers?', 'CIO'], 'does he report to the CFO?'],
      ['CIO', 'CFO'],
      ['reporting'],
    ],
  ])('%s: %j', (_, messages, roles, aspects) => {
    const frame = last(...messages);
    expect(roleIdsOf(frame)).toEqual(roles);
    expect(aspectsOf(frame)).toEqual(aspects);
    expect(frame.previous).toBeDefined();
  });

  it.each<[string, readonly [Message, ...Message[]], readonly string[], readonly string[]]>([
    ['the former of two', ['CTO vs CEO', 'what does the former earn?'], ['CTO'], ['pay']],
    [
      'the latter of two',
      ['do the CTO and the CEO argue?', 'whom does the latter report to?'],
      ['CEO'],
      ['reporting'],
    ],
    ['before a colon', ['CTO vs CEO', 'the latter: what does he earn?'], ['CEO'], ['pay']],
    ['by another name', ['CTO vs CEO', 'which skills does the second one need?'], ['CEO'], ['skills']],
    [
      'after the other of them',
      ['CTO vs CEO', 'what does the latter earn?', 'and the former?'],
      ['CTO'],
      ['pay'],
    ],
    ['after a question about a third', ['CTO vs CEO', 'CIO bonus', 'and the former?'], ['CTO'], ['bonus']],
    [
      'the one that was not asked about',
      ['CTO skills', 'does the other role get a bonus?'],
      ['CIO'],
      ['bonus'],
    ],
  ])('with one of two roles: %s: %j', (_, messages, roles, aspects) => {
    const frame = last(...messages);
    expect(roleIdsOf(frame)).toEqual(roles);
    expect(aspectsOf(frame)).toEqual(aspects);
  });

  it.each(['sorry, I meant the CEO', 'no, I had the CEO in mind', 'I meant the CEO'])(
    'as a correction, with the role alone exchanged: %s',
    (correction) => {
      const frame = last('how many people report to a CTO?', correction);
      expect(roleIdsOf(frame)).toEqual(['CEO']);
      expect(frame).toMatchObject({ wanted: 'how_many', direction: 'below' });
      expect(frame.terms).toEqual(read('how many people report to a CEO?').terms);
    },
  );

  it.each(['and the CEO, if I may ask?', 'by the way, and the CEO?', 'thanks! and the CEO please?'])(
    'whatever politeness stands around it: %s',
    (message) => {
      const frame = last('what skills does a CTO need?', message);
      expect(roleIdsOf(frame)).toEqual(['CEO']);
      expect(aspectsOf(frame)).toEqual(['skills']);
    },
  );

  it.each<[string, string]>([
    ['whom does the CTO report to?', 'why is that so difficult?'],
    ['whom does the CTO report to?', 'what speaks against it?'],
  ])('with its subject where a word points to it: %s → %s', (before, message) => {
    const frame = last(before, message);
    expect(roleIdsOf(frame)).toEqual(['CTO']);
    expect(aspectsOf(frame)).toEqual(['reporting']);
  });

  it.each<[string, readonly string[], string]>([
    ['no document covers, into another subject', [], 'and vendors?'],
    ['no document covers, where the same is asked on', ['CFO'], 'and why?'],
  ])('with a role that %s: %j', (_, roles, message) => {
    expect(roleIdsOf(last('whom does a CFO report to?', message))).toEqual(roles);
  });

  it('without what was told around it', () => {
    const frame = last('My budget is small. What skills does a CTO need?', 'and the CEO?');
    expect(frame.terms).toEqual(read('What skills does a CEO need?').terms);
  });

  it('with its negation, and only its role exchanged, however often', () => {
    const frame = last('what is a CTO not in charge of?', 'and the CIO?', 'and the CEO?');
    expect(frame).toMatchObject({ isNegated: true, figure: { id: 'exclusion' } });
    expect(frame.terms).toEqual(read('what is a CEO not in charge of?').terms);
  });

  it('with its conditions, figure and direction, which stand nowhere in the new one', () => {
    const frame = last('how many people report to a CTO in Lisbon?', 'and to the CIO?');
    expect(frame).toMatchObject({ wanted: 'how_many', direction: 'below', figure: { id: 'count' } });
    expect(frame.conditions).toMatchObject([{ value: 'lisbon', span: undefined }]);
    expect(frame.roles).toMatchObject([{ value: { id: 'CIO' }, origin: 'said' }]);
  });

  it('to an unlisted title, which takes the place of the role', () => {
    const frame = last('what does a CIO earn?', 'and a chief joy officer?');
    expect(roleIdsOf(frame)).toEqual([]);
    expect(frame.unknownRoles.map(({ value }) => value)).toEqual(['chief joy officer']);
    expect(aspectsOf(frame)).toEqual(['pay']);
  });

  it('as a double question, in its first half', () => {
    const { parts } = last('what does a CTO do?', 'what does he earn and who leads the engineers?');
    expect(parts?.map(roleIdsOf)).toEqual([['CTO'], []]);
  });
});

describe('the role of an answer is not the role of the next “who”', () => {
  it.each<[string, readonly [Message, ...Message[]], string]>([
    ['another thing', [['who invents things?', 'CTO'], 'and the parcels?'], 'parcels'],
    ['yet another', [['who invents things?', 'CTO'], ['and parcels', 'CIO'], 'and the phones'], 'phones'],
    ['a whole question', [['who invents things?', 'CTO'], 'who carries parcels?'], 'parcels'],
  ])('%s: %j', (_, messages, word) => {
    const frame = last(...messages);
    expect(frame.wanted).toBe('which_role');
    expect(roleIdsOf(frame)).toEqual([]);
    expect(askedIn(frame)).toContain(word);
    expect(askedIn(frame)).not.toContain('things');
  });
});

describe('a comparison', () => {
  it.each<[string, readonly [Message, ...Message[]], readonly string[]]>([
    ['sets the new role beside the old one', ['what does a CIO earn?', 'compared to a CFO?'], ['CIO', 'CFO']],
    [
      'is of the roles asked about in turn',
      ['CEO pay', 'CTO pay', 'which of them gets more pay?'],
      ['CTO', 'CEO'],
    ],
    ['is of a role and the one it is told apart from', ['CIO skills', 'compare them'], ['CIO', 'CTO']],
    ['is of the two where a comparative asks', ['which one has the higher bonus?'], ['CIO', 'CTO']],
  ])('%s: %j', (_, messages, roles) => {
    const frame = last(...messages);
    expect(frame.wanted).toBe('compare');
    expect([...roleIdsOf(frame)].sort()).toEqual([...roles].sort());
  });

  it.each<[string, Message]>([
    ['where two others are named', 'whom do both the CEO and the CFO report to?'],
    ['where a title is unknown', 'do both chief joy officers travel?'],
    ['where nothing compares', 'which one carries parcels?'],
    ['where a comparative has no aspect', 'who is taller?'],
  ])('and the two are not meant %s: %s', (_, message) => {
    expect(last(message).roles.filter(({ origin }) => origin === 'implied')).toEqual([]);
  });
});

describe('nothing is taken from the question before', () => {
  it.each<[string, string, string]>([
    ['with a role and an aspect', 'CTO skills', 'what does a CIO earn?'],
    ['with a role and an aspect, opened by “and”', 'CTO skills', 'and what does a CIO earn?'],
    ['with two roles to compare', 'CTO education', 'what is the difference between a CIO and a CTO?'],
    ['with a role and a question word', 'CTO skills', 'what is a CIO?'],
    ['when it asks which role', 'what does a CTO earn?', 'who carries parcels?'],
    [
      'when a clause before it names its role',
      'what does a CEO earn?',
      'back to the CTO: who is in his team?',
    ],
    ['when it is long', 'CTO skills', 'please find me some pancakes with maple syrup in Lisbon today'],
    ['when it asks for work', 'CTO skills', 'write a poem'],
    ['when it thanks', 'CTO skills', 'cheers'],
    ['when it asks for more', 'CTO skills', 'go on'],
    ['when it asks who says so', 'CTO skills', 'says who?'],
    ['when it objects', 'CTO skills', 'that is incorrect'],
    ['when it is empty', 'CTO skills', ''],
  ])('%s: %s → %s', (_, before, message) => {
    expect(last(before, message)).toEqual(read(message));
  });

  it.each(['pancakes', 'qwertz', 'coffee at five?'])(
    'but the role, by what asks another thing: %s',
    (message) => {
      const frame = last('CIO pay', message);
      expect(aspectsOf(frame)).toEqual([]);
      expect(askedIn(frame)).toEqual(askedIn(read(message)));
    },
  );
});

describe('what a follow-up is likely about', () => {
  it('is what the question before was, where it names no aspect', () => {
    expect(last('what skills does a CTO need?', 'and the CIO?').likelyAspects).toEqual(
      read('what skills does a CTO need?').likelyAspects,
    );
  });

  it('is what it says itself, where it names one', () => {
    for (const next of ['and the reporting line?', 'and in a small company?'])
      expect(last('what skills does a CTO need?', next).likelyAspects).toEqual(read(next).likelyAspects);
  });
});
