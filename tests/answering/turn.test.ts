import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { type Turn, turnAfter } from '../../src/answering/turn.ts';
import { present } from '../support/answer-parts.ts';
import {
  buildAcknowledgement,
  buildEvidence,
  buildExplanation,
  buildFrame,
  buildNoAnswer,
  buildRoleFit,
  CEO,
  CIO,
  CTO,
  mention,
} from '../support/answers.ts';

const about = (role: typeof CIO, evidence = buildEvidence(`The ${role.id} sings.`)) =>
  buildExplanation({
    frame: buildFrame(`does the ${role.id} sing?`, { roles: [mention(role)] }),
    roles: [role],
    evidence: [evidence],
  });
const remembered = (answer: Answer, previous?: Turn): Turn =>
  present(turnAfter(answer, previous), 'the turn');
const before = remembered(about(CIO));

describe('a conversation remembers', () => {
  it('the question, whom its answer was about, and what was shown', () => {
    const answer = about(CIO);
    expect(remembered(answer)).toEqual({
      frame: answer.frame,
      answer,
      answered: [CIO],
      recent: [CIO],
      together: [],
      shown: [answer.evidence[0].statement],
      asked: ['does the CIO sing?'],
    });
  });

  it('the role that answered "who", which the question did not name', () => {
    const frame = buildFrame('who sings?', { wanted: 'which_role' });
    expect(remembered(buildRoleFit({ frame, roles: [CTO] })).answered).toEqual([CTO]);
  });

  it('the roles of before, the latest first, each once', () => {
    expect(remembered(about(CIO), remembered(about(CTO), before)).recent).toEqual([CIO, CTO]);
    expect(remembered(about(CEO), remembered(about(CTO), before)).recent).toEqual([CEO, CTO, CIO]);
  });

  it('the roles that were last asked about together, in their order', () => {
    const frame = buildFrame('CTO and CIO', { roles: [mention(CTO), mention(CIO)] });
    const both = remembered(buildExplanation({ frame, roles: [CTO, CIO] }), before);
    expect(both.together).toEqual([CTO, CIO]);
    expect(remembered(about(CEO), both).together).toEqual([CTO, CIO]);
  });

  it('what "more" showed, beside what was shown before', () => {
    const further = buildEvidence('The CIO dances.');
    const more = buildExplanation({
      frame: buildFrame('more', { wanted: 'talk', talk: 'more' }),
      evidence: [further],
    });
    const turn = remembered(more, before);
    expect(turn.shown).toEqual([...before.shown, further.statement]);
    expect(turn.answer).toBe(before.answer);
    expect(turn.asked).toEqual(['does the CIO sing?', 'more']);
  });

  it('a question about a role that was declined', () => {
    const frame = buildFrame('does the CTO fly?', { roles: [mention(CTO)] });
    expect(remembered(buildNoAnswer({ code: 'not_exactly' }, { frame }), before).frame).toBe(frame);
  });
});

describe('the subject stays as it is', () => {
  it.each<[string, Answer]>([
    ['after thanks', buildAcknowledgement()],
    ['after chatter', buildNoAnswer({ code: 'off_topic' }, { frame: buildFrame('soup at noon?') })],
  ])('%s', (_, answer) => {
    expect(turnAfter(answer, before)).toBe(before);
  });
});

it('"start over" makes it forget everything', () => {
  const frame = buildFrame('start over', { wanted: 'talk', talk: 'start_over' });
  expect(turnAfter(buildAcknowledgement({ frame }), before)).toBeUndefined();
});
