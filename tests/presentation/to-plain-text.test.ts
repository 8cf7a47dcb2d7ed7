import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Evidence } from '../../src/answering/answer.ts';
import { toPlainText } from '../../src/presentation/to-plain-text.ts';
import {
  buildAcknowledgement,
  buildAspect,
  buildClarification,
  buildComparison,
  buildDispute,
  buildEvidence,
  buildExplanation,
  buildHelp,
  buildNoAnswer,
  buildRoleFit,
  buildRow,
  buildStatement,
  CEO,
  CIO,
  CTO,
  GUIDE,
} from '../support/answers.ts';
import { anyAnswer } from '../support/arbitrary-answers.ts';

const ceoOrCfo = buildEvidence('The CIO usually reports to the CEO or the CFO.', {
  document: GUIDE,
  section: 'Career paths',
});
const cto = buildEvidence('In larger organisations the CIO reports to the CTO.', {
  document: GUIDE,
  section: 'Leadership',
});
const whom = buildDispute('Who the CIO reports to', [[ceoOrCfo], [cto]]);

describe('toPlainText of an explanation', () => {
  it('shows one statement without a bullet', () => {
    expect(toPlainText(buildExplanation())).toBe(
      [
        'CIO: definition',
        'The CIO leads the IT operations of a company. [1]',
        '[1] BMC, CIO vs CTO: What is a CIO?',
        'Ask next: and the CTO?',
      ].join('\n'),
    );
  });

  it('reads the line once that introduces a list of which several items are shown', () => {
    const item = (text: string, lead = 'She also') => buildEvidence(`${lead}: ${text}`, { lead });
    const shown = (...evidence: readonly [Evidence, ...Evidence[]]) =>
      toPlainText(buildExplanation({ evidence, followUps: [] }))
        .split('\n')
        .slice(1, -1);
    expect(shown(item('sings'), item('draws'))).toEqual(['She also:', '• sings [1]', '• draws [1]']);
    expect(shown(item('sings'))).toEqual(['She also: sings [1]']);
    expect(shown(item('sings'), item('draws', 'He'))).toEqual(['• She also: sings [1]', '• He: draws [1]']);
    expect(shown(item('sings'), buildEvidence('She reads.'))).toEqual([
      '• She also: sings [1]',
      '• She reads. [1]',
    ]);
  });

  it('names a section once that is called as its document', () => {
    const evidence = [buildEvidence('It rains.', { document: GUIDE, section: GUIDE.shortTitle })] as const;
    expect(toPlainText(buildExplanation({ evidence, followUps: [] }))).toBe(
      ['CIO: definition', 'It rains. [1]', `[1] ${GUIDE.shortTitle}`].join('\n'),
    );
  });

  it('numbers sources by first appearance; statements of one section share a number, agreement is cited too', () => {
    const evidence = [
      ceoOrCfo,
      buildEvidence('The CIO runs IT.', { document: GUIDE, section: 'Career paths' }),
      buildEvidence('The CIO looks inward.', {}, [
        buildStatement('The CIO focuses on the inside.', { document: GUIDE, section: 'Leadership' }),
        buildStatement('Inward it is.'),
      ]),
    ] as const;
    expect(toPlainText(buildExplanation({ evidence, followUps: [] }))).toBe(
      [
        'CIO: definition',
        '• The CIO usually reports to the CEO or the CFO. [1]',
        '• The CIO runs IT. [1]',
        '• The CIO looks inward. [2][3]',
        '[1] CTO vs CIO guide: Career paths   [2] BMC, CIO vs CTO: What is a CIO?   [3] CTO vs CIO guide: Leadership',
      ].join('\n'),
    );
  });

  it('opens with the disagreement that the question is about, both sides under it', () => {
    expect(toPlainText(buildExplanation({ evidence: [ceoOrCfo, cto], dispute: whom, followUps: [] }))).toBe(
      [
        'Who the CIO reports to: the documents disagree.',
        '• The CIO usually reports to the CEO or the CFO. [1]',
        '• In larger organisations the CIO reports to the CTO. [2]',
        '[1] CTO vs CIO guide: Career paths   [2] CTO vs CIO guide: Leadership',
      ].join('\n'),
    );
  });

  it('shows a side of a disagreement that the evidence leaves out', () => {
    expect(toPlainText(buildExplanation({ evidence: [ceoOrCfo], dispute: whom }))).toContain(
      cto.statement.text,
    );
  });

  it('says what of the question is not covered, beneath the statements', () => {
    const text = toPlainText(buildExplanation({ notCovered: ['CISO', 'Google', 'the board'] }));
    expect(text.split('\n')[2]).toBe('The documents say nothing about the CISO, “Google” or the board.');
  });
});

describe('toPlainText of a role fit', () => {
  it('names the role and quotes the statement in one line', () => {
    expect(toPlainText(buildRoleFit()).split('\n')[0]).toBe(
      'The CIO. “The CIO answers for the help desk.” [1]',
    );
  });

  it('lists several statements under the role', () => {
    const lines = toPlainText(buildRoleFit({ evidence: [ceoOrCfo, cto] })).split('\n');
    expect(lines.slice(0, 2)).toEqual(['The CIO.', '• The CIO usually reports to the CEO or the CFO. [1]']);
  });

  it('tells a disagreement about something else after the fit', () => {
    const lines = toPlainText(buildRoleFit({ dispute: whom })).split('\n');
    expect(lines[0]).toMatch(/^The CIO\. “/);
    expect(lines[1]).toBe('Who the CIO reports to: the documents disagree.');
    expect(lines).toHaveLength(5);
  });

  it('says that the documents disagree when that is the answer', () => {
    const lines = toPlainText(
      buildRoleFit({ roles: [CIO, CTO], evidence: [ceoOrCfo, cto], dispute: whom }),
    ).split('\n');
    expect(lines[0]).toBe('Who the CIO reports to: the documents disagree.');
  });
});

describe('toPlainText of a comparison', () => {
  it('is a table with aligned columns, every cell cited, gaps named', () => {
    expect(toPlainText(buildComparison({ followUps: [] })).split('\n')).toEqual([
      'CIO and CTO',
      '',
      '         CIO                               CTO',
      expect.stringMatching(/^─+$/),
      'Focus    The CIO looks inward. [1]         The CTO looks outward. [2]',
      'Degree   The CIO often holds an MBA. [3]   not in the documents',
      '',
      '[1] BMC, CIO vs CTO: What is a CIO?   [2] BMC, CIO vs CTO: What is a CTO?   [3] CTO vs CIO guide: What is a CIO?',
    ]);
  });

  it('is shown row under row where columns would be too narrow to read', () => {
    const text = toPlainText(buildComparison({ roles: [CIO, CTO, CEO] }), { width: 60 });
    expect(text).toContain(
      'Focus\n• CIO: The CIO looks inward. [1]\n• CTO: The CTO looks outward. [2]\n\nDegree',
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  });

  it('is shown row under row, unwrapped, at an infinite width', () => {
    const text = toPlainText(buildComparison(), { width: Number.POSITIVE_INFINITY });
    expect(text).toContain('\nDegree\n• CIO: The CIO often holds an MBA. [3]\n• CTO: not in the documents\n');
  });

  it('says beneath the rows what holds for the roles together', () => {
    const together = [buildEvidence('Both are about equal.', { document: GUIDE })];
    expect(toPlainText(buildComparison({ together }))).toMatch(
      /not in the documents\n\nBoth are about equal\. \[3\]\n/,
    );
  });

  it.each([40, 60, 80, 100, 120, 200])('keeps to a width of %i', (width) => {
    const cell = buildEvidence(
      'The CIO usually reports either to the CEO or to the CFO, and sets technology priorities.',
    );
    const rows = [buildRow(buildAspect('a rather long label of an aspect'), [[cell, cell], [cell]])] as const;
    const text = toPlainText(buildComparison({ rows }), { width });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect(text.replaceAll(/[\s•]+/g, '')).toContain('CIO');
  });
});

describe('toPlainText of what is no answer', () => {
  it.each([
    [
      { code: 'role_not_covered', roles: ['CISO', 'CFO'], details: [] } as const,
      "The documents don't say. They cover the CIO, the CTO and the CEO, no CISO and no CFO.",
    ],
    [
      { code: 'aspect_not_covered', roles: [CEO], aspect: buildAspect('dress code') } as const,
      "The documents don't say. Of the CEO they say nothing about dress code. They cover the CIO, the CTO and the CEO.",
    ],
    [
      { code: 'detail_not_covered', details: ['Google', 'stock options'] } as const,
      "The documents don't say. They don't mention “Google” or “stock options”. They cover the CIO, the CTO and the CEO.",
    ],
    [
      { code: 'figure_not_given', wanted: 'a number for this' } as const,
      "The documents don't say. They don't give a number for this. They cover the CIO, the CTO and the CEO.",
    ],
    [
      { code: 'nothing_more' } as const,
      'The documents say no more about it. They cover the CIO, the CTO and the CEO.',
    ],
    [{ code: 'not_exactly' } as const, "The documents don't say. They cover the CIO, the CTO and the CEO."],
    [
      { code: 'off_topic' } as const,
      "The documents don't say. The question is about something else. They cover the CIO, the CTO and the CEO.",
    ],
  ])('says why: $code', (reason, line) => {
    expect(toPlainText(buildNoAnswer(reason)).split('\n')[0]).toBe(line);
  });

  it('sounds unsure, and quotes what comes closest with its source', () => {
    const answer = buildNoAnswer({ code: 'not_exactly' }, { nearest: [ceoOrCfo, cto], coveredRoles: [] });
    expect(toPlainText(answer).split('\n')).toEqual([
      "The documents don't say exactly that.",
      'Closest:',
      '• “The CIO usually reports to the CEO or the CFO.” [1]',
      '• “In larger organisations the CIO reports to the CTO.” [2]',
      '[1] CTO vs CIO guide: Career paths   [2] CTO vs CIO guide: Leadership',
    ]);
  });

  it('puts a single closest statement on the line of its lead', () => {
    const text = toPlainText(
      buildNoAnswer({ code: 'figure_not_given', wanted: 'a date' }, { nearest: [cto] }),
    );
    expect(text).toContain("They don't give a date.");
    expect(text).toContain('Closest: “In larger organisations the CIO reports to the CTO.” [1]');
  });

  it('asks back with questions to choose from', () => {
    expect(toPlainText(buildClarification())).toBe(
      'Whose pay do you mean?\nFor example:\n• CIO pay\n• CTO pay',
    );
  });

  it('helps with what it covers, by which documents, and questions to try', () => {
    expect(toPlainText(buildHelp()).split('\n')).toEqual([
      'Ask about the CIO, the CTO and the CEO. Every sentence comes from 2 documents (343 statements) and names its source.',
      'Topics: skills, pay.',
      'Documents:',
      '• BMC, CIO vs CTO',
      '• CTO vs CIO guide',
      'Try:',
      '• what is a CIO?',
      '• CIO vs CTO',
    ]);
  });

  it('helps on with one line, and questions to try', () => {
    expect(toPlainText(buildHelp({ line: 'All right.', catalogue: undefined })).split('\n')).toEqual([
      'All right.',
      'Try:',
      '• what is a CIO?',
      '• CIO vs CTO',
    ]);
  });

  it('replies to courtesy with its line alone', () => {
    expect(toPlainText(buildAcknowledgement())).toBe('You are welcome.');
  });
});

describe('toPlainText of any answer', () => {
  it('holds no control character and is the same each time', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.constantFrom(undefined, 40, 80, Number.POSITIVE_INFINITY),
        (answer, width) => {
          const options = width === undefined ? {} : { width };
          const text = toPlainText(answer, options);
          expect(text).not.toMatch(/(?!\n)\p{Cc}|[\u061c\u202a-\u202e]/u);
          expect(toPlainText(answer, options)).toBe(text);
        },
      ),
      { numRuns: 100 },
    );
  }, 30_000);

  it('shows every statement whole', () => {
    const text = `${'A long statement of many words '.repeat(60)}ends here.`;
    expect(toPlainText(buildExplanation({ evidence: [buildEvidence(text)] }))).toContain(text);
  });
});
