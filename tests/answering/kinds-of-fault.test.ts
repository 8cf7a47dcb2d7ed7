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

  it('and one that is asked about is answered with what rules something out', () => {
    const [first] = expectKind(ask('what should a CTO not be busy with?'), 'explanation').evidence;
    expect(first.statement.text).toMatch(/rather than/);
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
    ['does a firm of our size need a CIO?', 'company-size'],
    ['is our company big enough for a CTO?', 'company-size'],
  ])('is answered, not dropped: %s', (question, aspect) => {
    const [first] = expectKind(ask(question), 'explanation').evidence;
    expect([...first.statement.aspects]).toContain(aspect);
  });

  it.each<[string, RegExp]>([
    ['does every company need a CIO?', /^Companies need a CIO/],
    ['must every company have a CIO?', /both a CIO and a CTO/],
    ['do large firms have CIOs?', /^Big companies .* usually have both/],
    ['tips for hiring a CTO?', /^To hire the right specialist/],
    ['what must recruiters know to hire a CTO?', /^To hire the right specialist/],
    ['does the number of management layers under a CTO grow with the company?', /more levels of management/],
  ])('is met by what is shown, be it only as the closest: %s', (question, said) => {
    expect(statementsIn(ask(question)).map(({ text }) => text)).toContainEqual(expect.stringMatching(said));
  });

  it.each(['which exec matters most?', 'which executive does a company need most?'])(
    'gets no verdict that no document gives: %s',
    (question) => {
      expect(ask(question).kind).toBe('no_answer');
    },
  );

  it.each<[string, string]>([
    ['does the CIO sing in a choir?', 'no document says what he does at night'],
    ['does the CIO fly first class?', 'a class is no rank, and no part of the pay'],
    ['who cooks lunch?', 'it is no duty of theirs'],
    ['which exec drinks the most coffee?', 'a superlative that no statement makes'],
    ['who appoints the CTO?', 'a duty of choosing is no advice on choosing'],
    ['how many employees must a firm have before it needs a CTO?', 'employees are no team of his'],
    ['can there be two CIOs in one company?', 'a number that no statement gives'],
    ['is it quicker to become a CTO than a CIO?', 'it is no speed of a process'],
    ['does the CTO write code?', 'those whom he leads do'],
  ])('is not met by something else: %s (%s)', (question) => {
    expect(ask(question).kind).toBe('no_answer');
  });

  it.each<[string, readonly string[], string]>([
    ["who takes part in planning next year's spending?", ['CIO'], '"year" is no experience'],
    ['who deals with vendors?', ['CIO', 'CTO'], '"deals" says little, and both have the duty'],
    ['who controls the IT budget?', ['CIO'], '"controls" says little'],
  ])('is not outvoted by another: %s (%s)', (question, roles) => {
    expect(rolesIn(expectKind(ask(question), 'role_fit'))).toEqual(roles);
  });

  it.each<[string, RegExp]>([
    ['is the CIO a member of the top management?', /executive-level/],
    ['what number is a CIO judged by?', /bottom line|profit/],
    ['which metric should a CIO be judged by?', /bottom line|profit/],
  ])('is met by what comes first in the answer: %s', (question, said) => {
    const [first] = expectKind(ask(question), 'explanation').evidence;
    expect(first.statement.text).toMatch(said);
  });

  it('is named where it narrows the question to what no document has, beside what they have', () => {
    const { reason, nearest } = expectKind(ask('CTO pay in Germany'), 'no_answer');
    expect(reason).toMatchObject({ code: 'detail_not_covered', details: ['Germany'] });
    expect(nearest.map(({ statement }) => statement.text)).toContainEqual(
      expect.stringMatching(/United States/),
    );
  });

  it.each(['what is the most important duty of the CIO?', "what is a CTO's first duty?"])(
    'opens no disagreement by itself: %s',
    (question) => {
      const { evidence, dispute } = expectKind(ask(question), 'explanation');
      const [aspect] = evidence[0].statement.aspects;
      expect(['responsibilities', 'focus']).toContain(aspect);
      expect(dispute).toBeUndefined();
    },
  );
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
    [
      'a hotel has a CTO for its website, but its computers and its network fail. whom are we missing?',
      'CIO',
    ],
    ['we are an accounting firm with outdated systems. which one do we need?', 'CIO'],
    ['there is only money for one of them. which one do we need?', 'CIO'],
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
      'stands alone where it compares two roles of its own',
      ['CTO pay', 'what is the difference between a CIO and a CTO?'],
      ['CIO', 'CTO'],
      'comparison',
    ],
    [
      'compares the two that were asked about, by a comparative',
      ['cio focus', 'cto focus', 'who is more inward-looking?'],
      ['CIO', 'CTO'],
      'comparison',
    ],
    ['asks of the other role', ['is the CTO creative?', 'and the other person?'], ['CIO'], 'explanation'],
    [
      'asks of the first of two',
      ['how do the CTO and the CEO differ?', 'what does the former earn?'],
      ['CTO'],
      'explanation',
    ],
    [
      'puts right what was asked',
      ['what does a CIO earn?', 'sorry, I meant the CTO'],
      ['CTO'],
      'explanation',
    ],
    [
      'points to what was said',
      ['how do the CTO and the CIO get on?', 'why is that so difficult?'],
      ['CIO', 'CTO'],
      'explanation',
    ],
    [
      'asks for the first of what was listed',
      ['CIO skills', 'and the most important of them?'],
      ['CIO'],
      'explanation',
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

  it.each<[string, readonly [string, ...string[]]]>([
    ['asks which of the two is at fault', ['why do the CIO and the CTO clash?', 'who started it?']],
    ['asks which of the skills comes first', ['CTO skills', 'which of these matters most?']],
  ])('gets no verdict where it %s', (_, messages) => {
    expect(ask(...messages).kind).toBe('no_answer');
  });

  it('has nothing left of what was before after "start over"', () => {
    expect([...aspectsShown(ask('CIO pay', 'start over', 'and the CTO?'))]).not.toContain('salary');
  });
});

describe('talk about the last answer', () => {
  it('a word that nobody knows is named, and nothing is answered again', () => {
    const { reason, nearest } = expectKind(ask('CIO pay', 'qwertz'), 'no_answer');
    expect(reason).toMatchObject({ code: 'detail_not_covered', details: ['qwertz'] });
    expect(nearest).toEqual([]);
  });

  it.each(['sushi', 'shall we meet at the station?', 'thanks a lot', 'see you tomorrow'])(
    'chatter gets one line: %s',
    (said) => {
      expect(ask('CIO pay', said).kind).toBe('acknowledgement');
    },
  );

  it('an objection is told what to do', () => {
    expect(expectKind(ask('CIO pay', 'you got that wrong'), 'help').line).toMatch(/^Sorry/);
  });

  it.each([
    ...['who says so?', 'according to whom?', 'really?'],
    ...['which text is that from?', 'where did you find [1]?', 'where does number 2 come from?'],
  ])('is about its sources: %s', (said) => {
    expect(idsOf(expectKind(ask('CIO pay', said), 'explanation').evidence)).toEqual(
      statementsIn(ask('CIO pay')).map(({ id }) => id),
    );
  });

  it('makes it shorter', () => {
    expect(expectKind(ask('CIO pay', 'tldr'), 'explanation').evidence).toHaveLength(1);
    const opened = expectKind(ask('CIO and CTO focus'), 'comparison').opening?.statement;
    expect(statementsIn(ask('CIO and CTO focus', 'tldr'))).toEqual([opened]);
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
      const { catalogue } = expectKind(ask(question), 'help');
      expect(catalogue?.documents).toEqual(shippedEngine.knowledge.documents);
      expect(catalogue?.topics).toContain('skills');
    },
  );

  it('names a subject of a comparison that nobody knows', () => {
    expect(expectKind(ask('CIO vs CTO: xyzzy'), 'no_answer').reason).toMatchObject({ details: ['xyzzy'] });
  });
});
