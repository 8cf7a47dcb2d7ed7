import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/ask.ts';
import { describeAddition } from '../../src/commands/describe-addition.ts';
import {
  buildKnowledgeFiles,
  buildMarkdown,
  type Files,
  knowledgeOf,
  two,
} from '../support/knowledge-files.ts';

const described = (files: Files): readonly string[] =>
  describeAddition(buildEngine(knowledgeOf(buildKnowledgeFiles(files))), 'two', 80).split('\n');

describe('what a document gave', () => {
  it('is counted by section, role and aspect, most first, with what told the role', () => {
    const lines = described(
      two(
        '## Weather',
        'It rains. It snows. It hails. It thaws.',
        '',
        '## CIO: focus',
        'The CIO looks inward. They look back.',
        '',
        '## CIO and CTO: base salary',
        'Both are paid well.',
        '',
        '## CTO: focus',
        'The CTO looks out.',
      ),
    );
    expect(lines.slice(0, 11)).toEqual([
      'documents/two.md  The document two',
      '  4 sections, 8 statements',
      '  CIO: 3 (focus 2, base salary 1)',
      '    because its heading declares it 3',
      '  CTO: 2 (focus 1, base salary 1)',
      '    because its heading declares it 2',
      '  about no role: 4',
      '    line 7: “It rains.”',
      '    line 7: “It snows.”',
      '    line 7: “It hails.”',
      '    and 1 more',
    ]);
  });

  it('is said to be there already where another document has it, for the same role', () => {
    const lines = described({
      ...two('The CTO keeps the old lathe in the cellar.', '', 'The CIO keeps the old lathe in the cellar.'),
      'documents/three.md': buildMarkdown('The CTO keeps the old lathe down in the cellar.', 'three'),
    });
    const from = lines.indexOf('  said by other documents already: 1');
    expect(lines[from + 1]).toBe(
      '    line 6: “The CTO keeps the old lathe in the cellar.”, documents/three.md:6',
    );
  });

  it('is told to disagree with what is there, with the line to copy', () => {
    const lines = described({
      ...two('The CTO reports to the CEO.'),
      'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
    });
    const from = lines.indexOf('  It seems to disagree with what is there:');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      '  Who the CTO reports to',
      '    CEO: “The CTO reports to the CEO.” documents/two.md:6',
      '    CIO: “The CTO reports to the CIO.” documents/three.md:6',
    ]);
    expect(lines[from + 4]).toMatch(/^ {2}- \{ id: cto-reporting, /);
  });

  it('says nothing of a disagreement between other documents', () => {
    const lines = described({
      ...two('The CIO runs the network.'),
      'documents/three.md': buildMarkdown('The CTO reports to the CIO.', 'three'),
      'documents/four.md': buildMarkdown('The CTO reports to the CEO.', 'four'),
    });
    expect(lines.join('\n')).not.toContain('disagree');
  });

  it('is asked about in three questions at most, whose answers show its statements', () => {
    const lines = described(
      two('## CTO: reporting line', 'The CTO reports to the CEO.', '', '## CTO: focus', 'The CTO looks out.'),
    );
    const from = lines.indexOf('  It answers, among other questions:');
    const asked = lines.slice(from).filter((line) => /^ {2}“/.test(line));
    expect(asked.length).toBeLessThanOrEqual(3);
    expect(asked).toContain('  “CTO: focus”');
    expect(lines.slice(from).join('\n')).toContain('The CTO looks out. [1]');
  });

  it('cannot be asked about where it names no role, and that is said', () => {
    const lines = described(two('The gardener waters the roses.'));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Nothing can be asked of it yet: .* roles\.yml/));
    expect(lines.join('\n')).not.toContain('It answers');
  });

  it('is nothing for an id that no document has', () => {
    const engine = buildEngine(knowledgeOf(buildKnowledgeFiles()));
    expect(describeAddition(engine, 'none', 80)).toBe('No document has the id "none".');
  });
});
