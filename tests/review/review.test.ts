import { describe, expect, it } from 'vitest';
import { reviewKnowledge } from '../../src/review/review.ts';
import { reviewText } from '../../src/review/review-text.ts';
import {
  buildKnowledgeFiles,
  buildMarkdown,
  type Files,
  knowledgeOf,
  two,
} from '../support/knowledge-files.ts';

const reviewOf = (files: Files, ignored: Parameters<typeof reviewKnowledge>[1] = []) =>
  reviewKnowledge(knowledgeOf(buildKnowledgeFiles(files)), ignored);

describe('the review of a folder', () => {
  it('tells of each statement its roles and aspects, and why, in words', () => {
    const { documents } = reviewOf(
      two(
        '## Weather',
        '',
        'It rains.',
        '',
        '## CIO: focus',
        '',
        'The CIO looks inward.',
        '',
        '## CTO',
        '',
        'The CTO looks out.',
      ),
    );
    const statements = documents.find(({ id }) => id === 'two')?.statements;
    expect(statements).toMatchObject([
      { text: 'It rains.', roles: [], rolesBecause: 'nothing names a role' },
      {
        line: 12,
        text: 'The CIO looks inward.',
        roles: ['CIO'],
        rolesBecause: 'its heading declares it',
        aspects: ['focus'],
        aspectsBecause: 'its heading or its braces declare it',
        disagrees: false,
      },
      { text: 'The CTO looks out.', roles: ['CTO'], rolesBecause: 'the role is its subject' },
    ]);
  });

  it('counts statements by role and aspect, those about no role as null', () => {
    const { coverage, nameOnly, notSpokenOf } = reviewOf({
      'documents/one.md': undefined,
      'disagreements.yml': undefined,
      ...two(
        '## Weather',
        '',
        'It rains.',
        '',
        '## CIO: focus',
        '',
        'The CIO looks inward. {#two-01 salary}',
        '',
        '## CTO: focus',
        '',
        'The CTO looks out.',
      ),
    });
    expect(coverage).toEqual([
      { role: 'CIO', aspect: 'focus', statements: 1 },
      { role: 'CIO', aspect: 'salary', statements: 1 },
      { role: 'CTO', aspect: 'focus', statements: 1 },
      { role: null, aspect: 'other', statements: 1 },
    ]);
    expect(nameOnly).toEqual(['CEO']);
    expect(notSpokenOf).toEqual(['definition', 'infrastructure', 'reporting line']);
  });

  it('knows statements of another role than the page is about', () => {
    const page = buildMarkdown('The CIO runs the network.\n\nThe CTO builds.\n\nIt rains.').replace(
      'title: The document two',
      'title: What a CIO does',
    );
    const document = reviewOf({ 'documents/two.md': page }).documents.find(({ id }) => id === 'two');
    expect(document?.roles).toEqual(['CIO']);
    const flags = document?.statements.map(({ text, isOfAnotherRole }) => [text, isOfAnotherRole]);
    expect(flags).toContainEqual(['The CTO builds.', true]);
    expect(flags).toContainEqual(['The CIO runs the network.', false]);
  });

  it('marks the sides of recorded and of proposed disagreements', () => {
    const { documents, proposals } = reviewOf(two('The CTO reports to the CEO.', ''), []);
    expect(proposals).toEqual([]);
    expect(documents[0]?.statements.map(({ id, disagrees }) => [id, disagrees])).toEqual([
      ['one-01', false],
      ['one-02', true],
      ['one-03', true],
    ]);
    const proposed = reviewOf({
      ...two('The CTO reports to the CEO.'),
      'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
    });
    expect(proposed.proposals.map(({ title }) => title)).toEqual(['Who the CTO reports to']);
    expect(
      proposed.documents.slice(1).flatMap((each) => each.statements.map(({ disagrees }) => disagrees)),
    ).toEqual([true, true]);
  });
});

describe('the review as text', () => {
  it('quotes the first statements about no role with their lines', () => {
    const files = two('## Weather', '', 'It rains.', '', 'It snows.', '', 'It hails.', '', 'It thaws.');
    const lines = reviewText(reviewOf(files), 80).split('\n');
    const from = lines.indexOf('4 of 4 statements of documents/two.md are about no role');
    expect(lines.slice(from + 1, from + 5)).toEqual([
      '  line 8: “It rains.”',
      '  line 10: “It snows.”',
      '  line 12: “It hails.”',
      '  and 1 more',
    ]);
  });

  it('lists what is not read, notes, asides by reason, and proposals with the line that accepts them', () => {
    const files = {
      ...two('The CTO reports to the CEO.', '', 'Who else would it be?'),
      'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
    };
    const text = reviewText(
      {
        ...reviewOf(files, [{ path: 'documents/a.pdf', message: 'not read: convert it with npm run add' }]),
        notes: [{ file: 'documents/two.md', line: 3, message: 'look here' }],
      },
      80,
    );
    expect(text).toContain('Not read:\ndocuments/a.pdf: not read: convert it with npm run add\n');
    expect(text).toContain('To look at:\ndocuments/two.md:3 look here\n');
    expect(text).toContain('Kept, but not shown as facts:\ndocuments/two.md: 1 because it asks the reader\n');
    expect(text).toContain(
      'Who the CTO reports to\n  CEO: “The CTO reports to the CEO.” documents/two.md:6\n  CIO: “The CTO reports to the CIO.” documents/three.md:6\n  - { id: cto-reporting, ',
    );
    expect(text).toContain('To accept one, put its line at the end of disagreements.yml');
  });

  it('keeps all but what is to be copied within the width', () => {
    const long =
      'The CTO reports to the CEO, and to nobody else in the whole of this long and very large company.';
    const files = { ...two(long), 'documents/three.md': buildMarkdown(long.replace('CEO', 'CIO'), 'three') };
    const lines = reviewText(reviewOf(files), 60).split('\n');
    expect(lines.filter((line) => line.startsWith('  C'))).toEqual([
      expect.stringMatching(/^ {2}CEO: “.+…” documents\/two\.md:6$/),
      expect.stringMatching(/^ {2}CIO: “.+…” documents\/three\.md:6$/),
    ]);
    expect(lines.filter((line) => line.startsWith('  C')).every((line) => line.length <= 60)).toBe(true);
  });
});
