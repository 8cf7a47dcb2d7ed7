import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { toPlainText } from '../../src/presentation/to-plain-text.ts';
import {
  BMC,
  buildAspect,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildHelp,
  buildNoAnswer,
  buildRow,
  buildStatement,
  buildTopic,
  buildUnderstanding,
  CIO,
  GUIDE,
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

  it('cites nothing where the documents don’t say, and has the roles that were asked about', () => {
    const understanding = buildUnderstanding('cio at Google', {
      roles: [{ value: CIO, span: { start: 0, end: 3 } }],
    });
    const answer = buildNoAnswer(
      { code: 'off_topic' },
      { understanding, nearest: [buildEvidence('The CIO leads.')] },
    );
    expect(toJson(answer)).toMatchObject({ kind: 'no_answer', passages: [], roles: ['CIO'], aspect: null });
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
