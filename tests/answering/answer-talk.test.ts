import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answer-question.ts';
import { answerTalk } from '../../src/answering/answer-talk.ts';
import { statementsIn } from '../../src/answering/statements-in.ts';
import { type Turn, turnAfter } from '../../src/answering/turn.ts';
import type { TalkSign } from '../../src/knowledge/model.ts';
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

- The CTO pays vendors.
`,
});
const ask = (question: string): Answer => answerFrom(library)(read(question));
const remembered = (question: string): Turn => present(turnAfter(ask(question), undefined));
const talk = (sign: TalkSign, turn?: Turn, said = sign): Answer =>
  answerTalk(buildFrame(said, { wanted: 'talk', talk: sign }), turn, library);
const textsIn = (answer: Answer): readonly string[] => statementsIn(answer).map(({ text }) => text);

const skills = remembered('CIO skills');
const declined = remembered('does the CIO earn a bonus?');

describe('help', () => {
  it.each<[string, TalkSign]>([
    ['is given when it is asked for', 'help'],
    ['lists the documents', 'documents'],
    ['comes where "more" follows nothing', 'more'],
    ['comes where "source?" follows nothing', 'sources'],
    ['comes where "that is wrong" follows nothing', 'wrong'],
  ])('%s', (_, sign) => {
    expect(expectKind(talk(sign), 'help')).toMatchObject({
      documents: library.knowledge.documents,
      topics: ['skills', 'vendors'],
      statements: library.knowledge.statements.length,
    });
  });
});

describe('courtesy gets one short line', () => {
  it.each<[string, string, RegExp]>([
    ['thanks', 'many thanks', /welcome/],
    ['a greeting', 'good morning', /Hello/],
    ['anything else', 'ok', /All right/],
  ])('%s: %s', (_, said, line) => {
    const frame = buildFrame(said, { wanted: 'talk', talk: 'courtesy' });
    for (const turn of [undefined, skills])
      expect(expectKind(answerTalk(frame, turn, library), 'acknowledgement').line).toMatch(line);
  });

  it('and so do "start over" and "that is wrong"', () => {
    expect(talk('start_over', skills).kind).toBe('acknowledgement');
    expect(talk('wrong', skills).kind).toBe('acknowledgement');
  });
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
