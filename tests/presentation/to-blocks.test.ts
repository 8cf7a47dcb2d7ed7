import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toBlocks } from '../../src/presentation/to-blocks.ts';
import {
  buildAcknowledgement,
  buildAspect,
  buildClarification,
  buildComparison,
  buildEvidence,
  buildExplanation,
  buildHelp,
  buildNoAnswer,
  buildRow,
  buildTopic,
  CIO,
  CTO,
  everyKind,
  GUIDE,
} from '../support/answers.ts';
import { anyAnswer, anyQuestion } from '../support/arbitrary-answers.ts';
import { expectHarmless, expectWithinLimits, textsOf } from '../support/slack-limits.ts';

describe('toBlocks', () => {
  it.each([
    [true, false],
    [true, true],
    [false, false],
    [false, true],
  ] as const)(
    'renders any answer within Slack’s limits, harmless (wide: %s, controls: %s)',
    (isWide, isPressed) => {
      fc.assert(
        fc.property(anyAnswer, fc.option(anyQuestion, { nil: undefined }), (answer, question) => {
          const { text, blocks } = toBlocks(answer, {
            question,
            isWide,
            ...(isPressed ? { controls: { answerId: 'an-answer', isPrivate: true } } : {}),
          });
          expectWithinLimits(blocks);
          expectHarmless(text, blocks);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(10_000);
        }),
        {
          numRuns: 150,
          // Nothing to show: chance came upon it once in ten thousand runs.
          examples: [[buildClarification({ prompt: '', followUps: [] }), undefined]],
        },
      );
    },
    30_000,
  );

  it('offers a choice of other comparisons that Slack takes, of a folder with many roles', () => {
    const variation = (name: string, at: number) => ({
      label: `${name} ${at}`,
      question: `CIO vs ${name} ${at}`,
    });
    const many = (name: string) => Array.from({ length: 110 }, (_, at) => variation(name, at));
    const answer = buildComparison({ variations: { aspects: many('aspect'), roles: many('role') } });
    const { blocks } = toBlocks(answer, { isWide: true, controls: { answerId: 'a', isPrivate: true } });
    expectWithinLimits(blocks);
    expect(JSON.stringify(blocks)).toContain('CIO vs role 3');
  });

  it.each(everyKind)('says the same in its text as in its blocks: $kind', (answer) => {
    const { text, blocks } = toBlocks(answer);
    const inBlocks = textsOf(blocks).join(' ');
    const evidence = 'evidence' in answer ? answer.evidence : [];
    for (const { statement } of evidence) {
      expect(text).toContain(statement.text);
      expect(inBlocks).toContain(statement.text);
    }
    // A reply to courtesy suggests nothing.
    const suggested = answer.kind === 'acknowledgement' ? [] : answer.followUps;
    for (const question of suggested) {
      expect(text).toContain(question);
      expect(inBlocks).toContain(question);
    }
  });

  it('shows a comparison of two as one table where there is room: aspects down, roles across, wrapped, cited, gaps named', () => {
    const { blocks } = toBlocks(buildComparison(), { isWide: true });
    const table = blocks.find((block) => block.type === 'table');
    expect(table?.column_settings).toEqual([
      { is_wrapped: true },
      { is_wrapped: true },
      { is_wrapped: true },
    ]);
    const cells = table?.rows.map((row) =>
      row.map((cell) => textsOf([{ type: 'table', rows: [[cell]] }]).join('')),
    );
    expect(cells).toEqual([
      ['Aspect', 'CIO', 'CTO'],
      ['Focus', 'The CIO looks inward. [1]', 'The CTO looks outward. [2]'],
      ['Degree', 'The CIO often holds an MBA. [3]', 'not in the documents'],
    ]);
  });

  it('says once beneath that one section says all of a comparison', () => {
    const row = buildRow(buildAspect('bonus'), [[buildEvidence('$1.')], [buildEvidence('$2.')]]);
    const rows = [row, buildRow(buildAspect('salary'), [[buildEvidence('$3.')], []])] as const;
    // Two marks are no burden.
    expect(toBlocks(buildComparison({ rows: [row] })).text).toMatch(/\$1\. \[1\][\s\S]*\$2\. \[1\]/);
    for (const isWide of [true, false]) {
      const texts = textsOf(toBlocks(buildComparison({ rows }), { isWide }).blocks).join('\n');
      expect(texts).toContain('All of it: [1] BMC, CIO vs CTO: What is a CIO?');
      expect(texts.match(/\[1\]/g)).toHaveLength(1);
    }
  });

  it('tells what must be known of figures between the sentence that answers and the figures', () => {
    const caveat = buildEvidence('Nobody labels them.', { isCaveat: true });
    const rows = [buildRow(buildAspect('bonus'), [[buildEvidence('$1.')], [buildEvidence('$2.')]])] as const;
    const other = buildEvidence('Both are paid.');
    const { text } = toBlocks(
      buildComparison({ opening: buildEvidence('Much the same.'), rows, together: [other, caveat] }),
    );
    expect(text).toMatch(
      /Much the same\.[\s\S]*About these figures: Nobody labels them\.[\s\S]*\$1[\s\S]*Both are paid/,
    );
    expect(toBlocks(buildComparison({ rows, together: [other, caveat] })).text).toMatch(
      /\$2[\s\S]*About these figures: Nobody labels them\.[\s\S]*Both are paid/,
    );
  });

  it('marks a row on which the documents disagree', () => {
    const row = buildRow(buildAspect('reporting line'), [[buildEvidence('To the CEO.')], []]);
    const { text } = toBlocks(
      buildComparison({ rows: [{ ...row, disputes: [buildTopic('Who the CIO reports to')] }] }),
    );
    expect(text).toContain('Reporting line (the documents disagree)');
  });

  it('does not restate a question that the title says already', () => {
    const answer = buildComparison();
    expect(toBlocks(answer, { question: answer.title })).toEqual(toBlocks(answer));
  });

  it('cuts a long question that it restates after a word', () => {
    const { text } = toBlocks(buildExplanation(), { question: 'which role '.repeat(60) });
    expect(text.split('\n')[0]).toMatch(/^&gt; which role which .{80,150} (?:which|role)…$/);
  });

  it('restates the question only when asked to, in its own words', () => {
    const plain = toBlocks(buildExplanation());
    const restated = toBlocks(buildExplanation(), { question: 'what <b>is</b> a CIO & why?' });
    expect(restated.blocks).toHaveLength(plain.blocks.length + 1);
    expect(textsOf(restated.blocks)[0]).toBe('what <b>is</b> a CIO & why?');
    expect(restated.text.split('\n')[0]).toBe('&gt; what &lt;b&gt;is&lt;/b&gt; a CIO &amp; why?');
  });

  it('answers courtesy in one line and nothing else', () => {
    const { text, blocks } = toBlocks(buildAcknowledgement({ line: 'You are welcome.' }));
    expect(text).toBe('You are welcome.');
    expect(blocks.map(({ type }) => type)).toEqual(['rich_text']);
    expect(textsOf(blocks)).toEqual(['You are welcome.']);
  });

  it('shows of the help what it covers, each document on a line of its own, then questions to try', () => {
    const texts = textsOf(toBlocks(buildHelp()).blocks).join('\n');
    expect(texts).toMatch(
      /2 documents \(343 statements\)[\s\S]*Topics: skills, pay\.[\s\S]*Documents:[\s\S]*\nBMC, CIO vs CTO\nCTO vs CIO guide\n[\s\S]*Try/,
    );
  });

  it('quotes what comes closest to a no, cited', () => {
    const nearest = [buildEvidence('The CIO leads.')];
    const { blocks } = toBlocks(buildNoAnswer({ code: 'not_exactly' }, { nearest }));
    expect(textsOf(blocks).join('')).toMatch(
      /^The documents don't say exactly that\..*Closest:.*“The CIO leads\.” \[1\]/,
    );
  });

  it('tells the ways to ask only where the help has its catalogue', () => {
    const ways = ['/rolecall [question]: Ask anything'];
    expect(toBlocks(buildHelp(), { ways }).text).toContain(
      'Ways to ask:\n• /rolecall [question]: Ask anything',
    );
    const line = buildHelp({ line: 'All right: a new subject.', catalogue: undefined });
    for (const answer of [line, buildExplanation()])
      expect(toBlocks(answer, { ways }).text).not.toContain('/rolecall');
  });

  describe('when a comparison is too long for a message', () => {
    const long = (what: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        buildEvidence(`${what} ${at} ${'and more of it '.repeat(10)}end.`),
      );
    const rows = Array.from({ length: 20 }, (_, at) =>
      buildRow(buildAspect(`aspect ${at}`), [long(`CIO ${at},`, 3), long(`CTO ${at},`, 1)]),
    );
    const [first, ...rest] = rows;
    const huge = buildComparison({ rows: [first ?? buildRow(buildAspect('none'), []), ...rest] });

    it('leaves out whole statements, then whole rows, cuts no sentence and says so', () => {
      const { text, blocks } = toBlocks(huge);
      expectWithinLimits(blocks);
      for (const line of text.match(/C[IT]O \d+, \d.*?\[\d\]/g) ?? []) expect(line).toMatch(/end\. \[\d\]$/);
      expect(text).toContain('ask for one aspect, for example “CIO vs CTO: aspect');
    });

    it('thins the fullest cells before it drops a row', () => {
      const smaller = buildComparison({
        rows: [first ?? buildRow(buildAspect('none'), []), ...rest.slice(0, 14)],
      });
      const texts = textsOf(toBlocks(smaller).blocks);
      expect(texts.filter((text) => /^Aspect \d+$/.test(text))).toHaveLength(15);
    });

    it('keeps both sides of a disagreement while other cells can give', () => {
      const sides = [long('Disputed side', 3), long('Other', 1)];
      const disputed = { ...buildRow(buildAspect('reporting line'), sides), disputes: [buildTopic('Whom')] };
      const { text } = toBlocks(buildComparison({ rows: [disputed, ...rows.slice(0, 15)] }));
      for (const side of [0, 1, 2]) expect(text).toContain(`Disputed side ${side} `);
    });
  });

  it('replaces a passage that no message can hold by a note, its source kept', () => {
    const { text, blocks } = toBlocks(
      buildExplanation({ evidence: [buildEvidence('word '.repeat(5_000), { document: GUIDE })] }),
    );
    expectWithinLimits(blocks);
    expect(text).toContain('too long to show');
    expect(text).toContain('[1] CTO vs CIO guide');
  });

  it('numbers sources alike in text and blocks', () => {
    const answer = buildComparison({ roles: [CIO, CTO] });
    const { text, blocks } = toBlocks(answer);
    const sources = /\[1\] BMC, CIO vs CTO: What is a CIO\? {3}\[2\] BMC, CIO vs CTO: What is a CTO\?/;
    expect(text).toMatch(sources);
    expect(textsOf(blocks).join('\n')).toMatch(sources);
  });
});
