import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { toPlainText } from '../../src/presentation/to-plain-text.ts';
import {
  BMC,
  buildAcknowledgement,
  buildAspect,
  buildClarification,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildFrame,
  buildHelp,
  buildNoAnswer,
  buildRow,
  buildStatement,
  buildTopic,
  CIO,
  GUIDE,
  mention,
} from '../support/answers.ts';

describe('toJson', () => {
  it('is the object that scripts read', () => {
    const answer = buildExplanation({ aspect: buildAspect('definition') });
    expect(toJson(answer, 'd001', 0.8)).toEqual({
      id: 'd001',
      question: 'what is a cio?',
      kind: 'explanation',
      text: toPlainText(answer),
      roles: ['CIO'],
      aspect: 'definition',
      passages: [
        {
          text: 'The CIO leads the IT operations of a company.',
          heading: 'CIO: definition',
          source: { id: 'bmc', title: BMC.title },
        },
      ],
      disagreement: false,
      ms: 0.8,
    });
  });

  it('leaves out an id and a time that nobody gave', () => {
    expect(Object.keys(toJson(buildExplanation()))).toEqual([
      'question',
      'kind',
      'text',
      'roles',
      'aspect',
      'passages',
      'disagreement',
    ]);
  });

  it('lists cited statements in shown order, agreeing ones after theirs, each once', () => {
    const agreeing = buildStatement('It looks inside.', { document: GUIDE });
    const shared = buildEvidence('Both lead.');
    const rows = [
      buildRow(buildAspect('focus'), [[buildEvidence('The CIO looks inward.', {}, [agreeing])], [shared]]),
      buildRow(buildAspect('leadership'), [[shared], [shared]]),
    ] as const;
    expect(toJson(buildComparison({ rows })).passages.map((passage) => passage.text)).toEqual([
      'The CIO looks inward.',
      'It looks inside.',
      'Both lead.',
    ]);
  });

  it('has what comes closest where the documents don’t say, and the roles that were asked about', () => {
    const frame = buildFrame('cio at Google', { roles: [mention(CIO)] });
    const nearest = [buildEvidence('The CIO leads.'), buildEvidence('The CIO plans.', { document: GUIDE })];
    const json = toJson(buildNoAnswer({ code: 'not_exactly' }, { frame, nearest }));
    expect(json).toMatchObject({ kind: 'no_answer', roles: ['CIO'], aspect: null });
    expect(json.passages.map(({ text }) => text)).toEqual(['The CIO leads.', 'The CIO plans.']);
  });

  it.each([
    { answer: buildAcknowledgement(), text: 'You are welcome.' },
    {
      answer: buildNoAnswer({ code: 'off_topic' }),
      text: expect.stringMatching(/^The documents don't say\./),
    },
    { answer: buildHelp(), text: expect.stringContaining('Topics: skills, pay.') },
    { answer: buildClarification(), text: expect.stringMatching(/^Whose pay/) },
  ])('cites nothing where no statement is shown: $answer.kind', ({ answer, text }) => {
    expect(toJson(answer)).toEqual({
      question: answer.frame.question,
      kind: answer.kind,
      text,
      roles: [],
      aspect: null,
      passages: [],
      disagreement: false,
    });
  });

  it('tells a disagreement of an explanation and of a row', () => {
    const side = [buildEvidence('To the CEO.')] as const;
    expect(toJson(buildExplanation({ dispute: buildDispute('Whom', [side, side]) })).disagreement).toBe(true);
    const row = { ...buildRow(buildAspect('reporting line'), []), disputes: [buildTopic('Whom')] };
    expect(toJson(buildComparison({ rows: [row] })).disagreement).toBe(true);
    expect(toJson(buildHelp()).disagreement).toBe(false);
  });

  it('wraps no line', () => {
    const long = `${'many words '.repeat(40)}end.`;
    const rows = [buildRow(buildAspect('focus'), [[buildEvidence(long)], []])] as const;
    expect(toJson(buildComparison({ rows })).text).toContain(`${long} [1]`);
  });
});
