import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import type { Turn } from '../../src/answering/turn.ts';
import { expectKind, idsOf, statementsIn } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

/** Kinds of fault that misled readers, each by questions to which the answer is plainly sure, or plainly a no. */

/** The answer to the last of these messages of one conversation. */
function ask(first: string, ...rest: readonly string[]): Answer {
  let answer = shippedEngine.ask(first);
  let turn: Turn | undefined;
  for (const message of rest) {
    turn = shippedEngine.turnAfter(answer, turn);
    answer = shippedEngine.ask(message, turn);
  }
  return answer;
}
const rolesIn = (answer: Answer): readonly string[] =>
  'roles' in answer ? answer.roles.map(({ id }) => id).sort() : [];
const aspectsShown = (answer: Answer) =>
  new Set<string>(statementsIn(answer).flatMap(({ aspects }) => [...aspects]));

describe('a "not" that belongs to the duty', () => {
  it.each<[string, string]>([
    ['who takes care that hackers do not get into our systems?', 'CIO'],
    ['which executive sees to it that nobody steals our data?', 'CIO'],
  ])('does not turn the verdict over: %s', (question, role) => {
    expect(rolesIn(expectKind(ask(question), 'role_fit'))).toEqual([role]);
  });

  it('and one that is asked about gets no verdict, for documents say whose a duty is', () => {
    expect(ask('who is not in charge of vendors?').kind).not.toBe('role_fit');
  });
});

describe('the word that a question turns on', () => {
  it.each<[string, string]>([
    ['do the CIO and the CTO clash?', 'friction'],
    ['the CIO and the CTO in our firm are always fighting, is that normal?', 'friction'],
    ['do small companies need both a CIO and a CTO?', 'need-both'],
    ['when does a company need both roles?', 'need-both'],
  ])('is answered, not dropped: %s', (question, aspect) => {
    const [first] = expectKind(ask(question), 'explanation').evidence;
    expect([...first.statement.aspects]).toContain(aspect);
  });

  it.each<[string, string]>([
    ['does the CIO sing in a choir?', 'no document says what he does at night'],
    ['does the CIO fly first class?', 'a class is no rank, and no part of the pay'],
    ['who cooks lunch?', 'it is no duty of theirs'],
    ['which exec drinks the most coffee?', 'a superlative that no statement makes'],
  ])('is not met by something else: %s (%s)', (question) => {
    expect(ask(question).kind).toBe('no_answer');
  });

  it.each<[string, readonly string[], string]>([
    ["who takes part in planning next year's spending?", ['CIO'], '"year" is no experience'],
    ['who deals with vendors?', ['CIO', 'CTO'], '"deals" says little, and both have the duty'],
  ])('is not outvoted by another: %s (%s)', (question, roles) => {
    expect(rolesIn(expectKind(ask(question), 'role_fit'))).toEqual(roles);
  });
});

describe('a word that is missed or misspelt', () => {
  it.each<[string, RegExp]>([
    ['when did the title CTO become popular?', /1990s/],
    ['how should a CIO be measured?', /profit|bottom line|efficien/],
    ['wat skils dos a cto need', /skill/i],
  ])('refuses nothing that the documents say: %s', (question, said) => {
    const { evidence } = expectKind(ask(question), 'explanation');
    expect(evidence.map(({ statement }) => statement.text).join(' ')).toMatch(said);
  });
});

describe('who is above and below, and questions of two halves', () => {
  it.each<[string, string]>([
    ['who is above the CTO?', 'reporting'],
    ['who works under the CIO?', 'team'],
  ])('the direction counts: %s', (question, aspect) => {
    const [first] = expectKind(ask(question), 'explanation').evidence;
    expect([...first.statement.aspects]).toContain(aspect);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    [
      'what kind of team does the CIO lead and how much does the CTO earn?',
      ['CIO', 'CTO'],
      ['team', 'salary'],
    ],
    ['what skills does the CTO need and what does the CIO earn?', ['CIO', 'CTO'], ['skills', 'salary']],
    ['who owns the help desk and what does he earn?', ['CIO'], ['salary']],
    ['who leads the engineers and who owns the help desk?', ['CIO', 'CTO'], ['team']],
  ])('both halves are answered: %s', (question, roles, aspects) => {
    const answer = ask(question);
    expect(rolesIn(answer)).toEqual(roles);
    for (const aspect of aspects) expect([...aspectsShown(answer)]).toContain(aspect);
  });

  it.each(['who does the CTO report to?', 'who owns the help desk?', 'how should a CIO be measured?'])(
    'one to three statements answer, and none pads: %s',
    (question) => {
      const answer = ask(question);
      expect('evidence' in answer && answer.evidence.length).toBeGreaterThan(0);
      expect('evidence' in answer && answer.evidence.length).toBeLessThanOrEqual(3);
    },
  );
});

describe('which of the two is needed', () => {
  it.each<[string, string]>([
    ['need somebody for our ERP and our laptops. which one should we hire?', 'CIO'],
    ['we build software for customers and investors ask about technology. which one should we hire?', 'CTO'],
    ['we are a start-up with an app and no tech leader. CIO or CTO, which one do we need?', 'CTO'],
  ])('is told by the advice on choosing, then by the told duties: %s', (question, role) => {
    const { evidence, roles } = expectKind(ask(question), 'explanation');
    for (const { statement } of evidence.slice(0, 2)) expect([...statement.aspects]).toContain('decision');
    expect(evidence.length).toBeGreaterThan(2);
    expect(roles.map(({ id }) => id)).toContain(role);
  });
});

describe('a follow-up', () => {
  it.each<[string, readonly [string, ...string[]], readonly string[], string]>([
    ['asks who, of another duty', ['who leads the engineers?', 'what about databases?'], ['CIO'], 'role_fit'],
    [
      'asks who, and may be answered with the other role',
      ['who owns the help desk?', 'and the product engineers?'],
      ['CTO'],
      'role_fit',
    ],
    ['asks the same of another role', ['what does a CTO earn?', 'and the CIO?'], ['CIO'], 'explanation'],
    ['begins with the role that it asks about', ['CTO bonus', 'what about the CIO?'], ['CIO'], 'explanation'],
    [
      'is about the role of the answer',
      ['who leads the engineers?', 'what does that person earn?'],
      ['CTO'],
      'explanation',
    ],
    [
      'stands alone where it names its own role',
      ['CTO skills', 'what does the CIO earn?'],
      ['CIO'],
      'explanation',
    ],
    [
      'replaces the roles that were compared',
      ['compare the CTO with the CEO', 'compare the CIO with the CEO'],
      ['CEO', 'CIO'],
      'comparison',
    ],
    [
      'compares the two that were asked about',
      ['cio skills', 'cto skills', 'compare them'],
      ['CIO', 'CTO'],
      'comparison',
    ],
  ])('%s', (_, messages, roles, kind) => {
    const answer = ask(...messages);
    expect(answer.kind).toBe(kind);
    expect(rolesIn(answer)).toEqual(roles);
  });

  it('keeps the "not" of the first question', () => {
    expect(ask('what is a CTO not responsible for?', 'and a CEO?').kind).toBe('no_answer');
  });

  it('has nothing left of what was before after "start over"', () => {
    expect([...aspectsShown(ask('CIO pay', 'start over', 'and the CTO?'))]).not.toContain('salary');
  });
});

describe('talk about the last answer', () => {
  it.each(['sushi', 'qwertz'])('chatter gets no answer again: %s', (chatter) => {
    const { reason, nearest } = expectKind(ask('CIO pay', chatter), 'no_answer');
    expect(reason).toMatchObject({ code: 'detail_not_covered', details: [chatter] });
    expect(nearest).toEqual([]);
  });

  it.each(['thanks a lot', 'see you tomorrow'])('courtesy gets one line: %s', (said) => {
    expect(ask('CIO pay', said).kind).toBe('acknowledgement');
  });

  it.each(['who says so?', 'according to whom?', 'really?'])('is about its sources: %s', (said) => {
    expect(idsOf(expectKind(ask('CIO pay', said), 'explanation').evidence)).toEqual(
      statementsIn(ask('CIO pay')).map(({ id }) => id),
    );
  });

  it('makes it shorter', () => {
    expect(expectKind(ask('CIO pay', 'tldr'), 'explanation').evidence).toHaveLength(1);
  });

  it('never shows the same twice for "more"', () => {
    const asked = 'CIO responsibilities';
    const all = [ask(asked), ask(asked, 'tell me more'), ask(asked, 'tell me more', 'go on')].flatMap(
      statementsIn,
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it('takes a number for the question that was suggested', () => {
    const [, second = ''] = ask('CIO pay').followUps;
    expect(ask('CIO pay', '2').frame.question).toBe(second);
  });

  it.each(['which documents do you know?', 'what can I ask you?'])(
    'is help with the documents and subjects: %s',
    (question) => {
      const { documents, topics } = expectKind(ask(question), 'help');
      expect(documents).toEqual(shippedEngine.knowledge.documents);
      expect(topics).toContain('skills');
    },
  );

  it('names a subject of a comparison that nobody knows', () => {
    expect(expectKind(ask('CIO vs CTO: xyzzy'), 'no_answer').reason).toMatchObject({ details: ['xyzzy'] });
  });
});
