import { describe, expect, it } from 'vitest';

import { checkCommand, coverageGrid } from '../../src/commands/check-command.ts';
import { runCommand } from '../support/command-run.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';
import { writeKnowledgeFolder } from '../support/knowledge-folder.ts';

describe('the coverage grid', () => {
  it('counts statements by aspect, down, and role, across, with a dot where there is none', () => {
    const files = two(
      '## CIO and CTO: focus',
      'Both differ. {#two-01 salary}',
      '',
      '## CTO: focus',
      'It looks out. {#two-02}',
    );
    expect(coverageGrid(knowledgeOf(buildKnowledgeFiles(files))).split('\n')).toEqual([
      '                  CIO  CTO',
      'focus               2    2',
      'infrastructure      1    ·',
      'reporting line      2    ·',
      'base salary         1    1',
      '',
      '2 documents, 5 statements, 1 disagreements.',
      'Known by name only: CEO.',
      'No document speaks of: definition, further facts.',
    ]);
  });

  it('leaves out what there is none of', () => {
    const files = buildKnowledgeFiles({
      ...two('## CIO, CTO and CEO: focus', 'All differ. {#two-01 definition other salary}'),
    });
    expect(coverageGrid(knowledgeOf(files))).not.toMatch(/Known by name only|No document speaks of/);
  });

  it('is a grid without rows for documents without a statement', () => {
    const files = buildKnowledgeFiles({
      'documents/one.md': undefined,
      'disagreements.yml': 'disagreements: []',
      ...two(''),
    });
    expect(coverageGrid(knowledgeOf(files))).toContain('1 documents, 0 statements, 0 disagreements.');
  });
});

describe('check', () => {
  it('prints the grid of the shipped folder, with a row for every aspect that it holds', async () => {
    const { code, lines } = await runCommand(checkCommand);
    expect(code).toBe(0);
    expect(lines[0]?.trim().split(/\s+/)).toEqual(['CIO', 'CTO', 'CEO']);
    expect(lines).toContainEqual(
      expect.stringMatching(/^\d+ documents, \d+ statements, \d+ disagreements\.$/),
    );
  });

  it.each([
    ['one', two('## CXO: focus', 'They lead.'), '1 problem. The bot does not start until they are mended.'],
    [
      'several',
      two('## CXO: focus', 'They lead.', '', '## Empty'),
      '2 problems. The bot does not start until they are mended.',
    ],
  ])('counts its problems: %s', async (_, files, expected) => {
    const knowledgeFolder = await writeKnowledgeFolder(files);
    const { code, lines } = await runCommand(checkCommand, { knowledgeFolder });
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(expected);
  });

  it('reads a document with a byte order mark as one without (regression: every place was off by one)', async () => {
    const files = two('## CIO: focus', 'The CIO leads. {#two-01}');
    const knowledgeFolder = await writeKnowledgeFolder({
      'documents/two.md': `\uFEFF${files['documents/two.md']}`,
    });
    expect((await runCommand(checkCommand, { knowledgeFolder })).code).toBe(0);
  });
});
