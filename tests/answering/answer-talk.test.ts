import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answer-question.ts';
import { answerTalk } from '../../src/answering/answer-talk.ts';
import { statementsIn } from '../../src/answering/statements-in.ts';
import { type Turn, turnAfter } from '../../src/answering/turn.ts';
import type { TalkSign } from '../../src/understanding/frame.ts';
import { expectKind, present } from '../support/answer-parts.ts';
import { buildFrame } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, read } = libraryOver({
  one: `
### CIO: skills

- The CIO bakes sourdough bread.
- The CIO repairs antique clocks.
- The CIO grows purple orchids.
- The CIO climbs steep mountains.
- The CIO plays loud trumpets.
- The CIO sails small boats.

### CTO: vendors

- The CTO pays vendors. The CTO meets vendors.

### CTO: skills

- The CTO solders tiny circuits.
- The CTO tunes old radios.
`,
});
const ask = (question: string): Answer => answerFrom(library)(read(question));
const remembered = (question: string): Turn => present(turnAfter(ask(question), undefined));
const EXAMPLES = ['CIO vs CTO', 'CTO skills'];
const talk = (sign: TalkSign, turn?: Turn, said = sign): Answer =>
  answerTalk(buildFrame(said, { wanted: 'talk', talk: sign }), turn, library, () => EXAMPLES);
const textsIn = (answer: Answer): readonly string[] => statementsIn(answer).map(({ text }) => text);

const skills = remembered('CIO skills');
const compared = remembered('CIO vs CTO: skills');
const declined = remembered('does the CIO earn a bonus?');

describe('help', () => {
  it.each<[string, TalkSign]>([
    ['is given when it is asked for', 'help'],
    ['comes where "more" follows nothing', 'more'],
    ['comes where "source?" follows nothing', 'sources'],
    ['comes where "that is wrong" follows nothing', 'wrong'],
  ])('%s: roles, documents, topics, and questions to try', (_, sign) => {
    const { line, catalogue, followUps } = expectKind(talk(sign), 'help');
    expect(line).toBeUndefined();
    expect(catalogue).toEqual({
      coveredRoles: library.suggestedRoles,
      documents: library.knowledge.documents,
      topics: ['skills', 'vendors'],
      statements: library.knowledge.statements.length,
    });
    expect(followUps).toEqual(EXAMPLES);
  });

  it.each<[string, TalkSign, RegExp, readonly string[]]>([
    ['"start over", with questions to try', 'start_over', /new subject/, EXAMPLES],
    ['"that is wrong", with what to do', 'wrong', /^Sorry\..*ask again/, []],
  ])('is one line after %s', (_, sign, said, tried) => {
    const { line, catalogue, followUps } = expectKind(talk(sign, skills), 'help');
    expect(line).toMatch(said);
    expect(catalogue).toBeUndefined();
    expect(followUps).toEqual(tried);
  });
});

describe('chatter gets one short line', () => {
  const chatter = (message: string, turn?: Turn): Answer =>
    answerTalk({ ...read(message), wanted: 'talk', talk: 'chatter' }, turn, library, () => EXAMPLES);

  it.each<[string, readonly string[], RegExp]>([
    ['thanks', ['many thanks', 'thx a lot', 'thank you so much!'], /welcome/],
    ['a greeting', ['good morning', 'hi', 'hello bot'], /Hello/],
    ['what goes without saying', ['ok', 'see you tomorrow', 'makes sense', 'got it'], /All right/],
    ['a remark', ['my train has just left without me'], /All right/],
    ['a picture', [':tada:', '🎉'], /All right/],
  ])('%s: %j', (_, messages, line) => {
    for (const message of messages)
      for (const turn of [undefined, skills])
        expect(expectKind(chatter(message, turn), 'acknowledgement').line, message).toMatch(line);
  });

  it.each(['shall we meet at the station at four?', 'pancakes', 'blue giraffes'])(
    'which says what is known where an answer may have been wanted: %s',
    (message) => {
      expect(expectKind(chatter(message, skills), 'acknowledgement').line).toMatch(/^I only know what/);
      expect(expectKind(chatter(message), 'no_answer').reason.code).toBe('off_topic');
    },
  );
});

describe('about the last answer', () => {
  it.each<[TalkSign, number]>([
    ['sources', 4],
    ['sure', 4],
    ['shorter', 1],
  ])('"%s" shows what it quoted, %d of them', (sign, most) => {
    expect(textsIn(talk(sign, skills))).toEqual(textsIn(skills.answer).slice(0, most));
  });

  it.each<TalkSign>(['sources', 'sure', 'shorter'])('"%s" says so where it was a no', (sign) => {
    expect(declined.answer.kind).toBe('no_answer');
    expect(talk(sign, declined).kind).toBe('acknowledgement');
  });
});

it('"shorter" shows one statement of each role that was compared', () => {
  const { rows } = expectKind(compared.answer, 'comparison');
  const first = rows[0].cells.flatMap(({ evidence }) => evidence.slice(0, 1));
  expect(first).toHaveLength(2);
  expect(textsIn(compared.answer).length).toBeGreaterThan(2);
  expect(expectKind(talk('shorter', compared), 'explanation').evidence).toEqual(first);
});

describe('"more"', () => {
  it('never shows a statement twice, goes on until all is said, and then says so', () => {
    const shown = [...textsIn(skills.answer)];
    let turn = skills;
    let answer = talk('more', turn);
    for (let round = 0; answer.kind !== 'no_answer' && round < 5; round++) {
      expect(textsIn(answer)).not.toEqual([]);
      for (const text of textsIn(answer)) expect(shown).not.toContain(text);
      shown.push(...textsIn(answer));
      turn = present(turnAfter(answer, turn));
      answer = talk('more', turn);
    }
    expect(shown).toHaveLength(6);
    expect(expectKind(answer, 'no_answer').reason.code).toBe('nothing_more');
  });

  it('has nothing more than a no', () => {
    expect(expectKind(talk('more', declined), 'no_answer').reason.code).toBe('nothing_more');
  });
});
