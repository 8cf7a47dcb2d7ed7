import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  type ProposedDisagreement,
  proposeDisagreements,
} from '../../src/knowledge/propose-disagreements.ts';
import { acceptingLine } from '../../src/review/accepting-line.ts';
import { buildKnowledgeFiles, buildMarkdown, type Files, knowledgeOf } from '../support/knowledge-files.ts';

const ROLES = `roles:
  - { id: CIO, name: chief information officer, aliases: [] }
  - { id: CTO, name: chief technology officer, aliases: [] }
  - { id: CFO, name: chief finance officer, aliases: [] }
  - { id: CEO, name: chief executive, aliases: [] }
`;
const ASPECTS = `aspects:
  - { id: reporting, label: reporting line, words: [reports to] }
  - { id: team, label: people, words: [people] }
  - { id: salary, label: base salary, words: [salary, paid] }
  - { id: experience, label: experience, words: [experience] }
  - { id: named-people, label: names, words: [] }
  - { id: other, label: further facts, words: [] }
`;

/** A folder of these documents, one body each. */
function folder(bodies: readonly string[], files: Files = {}): Files {
  return {
    'roles.yml': ROLES,
    'aspects.yml': ASPECTS,
    'documents/one.md': undefined,
    'disagreements.yml': undefined,
    ...Object.fromEntries(bodies.map((body, at) => [`documents/d${at}.md`, buildMarkdown(body, `d${at}`)])),
    ...files,
  };
}

const proposalsOf = (files: Files): readonly ProposedDisagreement[] =>
  proposeDisagreements(knowledgeOf(buildKnowledgeFiles(files)));

const proposed = (...bodies: readonly string[]) =>
  proposalsOf(folder(bodies)).map(({ title, sides }) => [title, ...sides.map(({ says }) => says)]);

describe('a proposed disagreement', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'other superiors',
      'The CIO reports to the CEO.',
      'Our CIO answers directly to the CFO, and to nobody else.',
      ['Who the CIO reports to', 'CEO', 'CFO'],
    ],
    [
      'a superior in a table',
      'The CIO reports to the CEO.',
      '| Role | Reports to | Grade |\n|---|---|---|\n| CIO | CFO (since 2022) | 9 |',
      ['Who the CIO reports to', 'CEO', 'CFO'],
    ],
    [
      'a superior whom no role lists',
      'The CIO reports to the CEO.',
      'The CIO reports to the commercial director.',
      ['Who the CIO reports to', 'CEO', 'commercial director'],
    ],
    [
      'an answer to who the boss is',
      '## CIO\n### Whom do you answer to?\n\nTo the CFO, directly.',
      'The CIO reports to the CEO.',
      ['Who the CIO reports to', 'CFO', 'CEO'],
    ],
    [
      'other figures of one unit',
      'The CTO leads 62 people in four departments.',
      'The CTO leads 58 people today.',
      ['CTO: people', '62 people', '58 people'],
    ],
    [
      'other ranges',
      '## CTO: salary\n\nThe CTO is paid $130,000 to $165,000.',
      '## CTO: salary\n\nThe CTO is paid $172,000.',
      ['CTO: base salary', '$130,000 to $165,000', '$172,000'],
    ],
    [
      'other holders',
      'The CIO is Ada Brook, a physicist.',
      'The CIO is Tom Wren.',
      ['Who the CIO is', 'Ada Brook', 'Tom Wren'],
    ],
  ])('is made of %s', (_, one, other, expected) => {
    expect(proposed(one, other)).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    ['one superior, said in two ways', 'The CIO reports to the CEO.', 'CIOs answer to the chief executive.'],
    [
      'a choice that includes the other',
      'The CIO reports to the CEO or the CFO.',
      'The CIO reports to the CFO.',
    ],
    ['who reports to the role', 'Four heads report to the CIO.', 'The CIO reports to the CEO.'],
    ['what was so once', 'The CIO no longer reports to the CFO.', 'The CIO reports to the CEO.'],
    [
      'whom somebody else answers to',
      'The CIO buys the guards, who answer to the CFO.',
      'The CIO reports to the CEO.',
    ],
    ['a body beside a person', 'The CIO reports to the executive board.', 'The CIO reports to the CEO.'],
    ['two roles', 'The CIO reports to the CEO.', 'The CTO reports to the CFO.'],
    ['ranges that meet', '## CTO: salary\n\nPaid $130,000 to $165,000.', '## CTO: salary\n\nPaid $150,000.'],
    [
      'figures of different things',
      '## CTO: salary\n\nPaid $150,000.',
      '## CTO: salary\n\nPaid $900 for a phone.',
    ],
    ['different units', '## CTO: salary\n\nPaid $150,000.', '## CTO: salary\n\nPaid £140,000.'],
    ['one person, with and without the first name', 'The CIO is Ada Brook.', 'The CIO is Ms Ada Brook.'],
    ['who the role is to be', 'The CIO is Open Minded.', 'The CIO is in charge.'],
  ])('is not made of %s', (_, one, other) => {
    expect(proposed(one, other)).toEqual([]);
  });

  it('is not made within one document', () => {
    expect(proposed('The CIO reports to the CEO. The CIO reports to the CFO.')).toEqual([]);
  });

  it('has three sides where three documents say three things', () => {
    expect(
      proposed('The CIO reports to the CEO.', 'The CIO reports to the CFO.', 'The CIO reports to the CTO.'),
    ).toEqual([['Who the CIO reports to', 'CEO', 'CFO', 'CTO']]);
  });
});

describe('the line that accepts it', () => {
  const bodies = ['The CIO reports to the CEO: "always".', 'The CIO reports to the CFO. {#two-01}'];
  const accepted = (line: string, from = bodies): Files =>
    folder(from, { 'disagreements.yml': `disagreements:\n${line}\n` });

  it('names statements by id, others by document and words, and is not proposed again', () => {
    const [proposal] = proposalsOf(folder(bodies));
    if (proposal === undefined) throw new Error('nothing is proposed');
    const line = acceptingLine(proposal, []);
    expect(line).toBe(
      '  - { id: cio-reporting, title: "Who the CIO reports to", roles: ["CIO"], aspects: [reporting], sides: [["d0: The CIO reports to the CEO: \\"always\\"."], ["two-01"]] }',
    );
    const { disagreements } = knowledgeOf(buildKnowledgeFiles(accepted(line)));
    expect(
      disagreements.map(({ sides }) => sides.map(({ statements }) => statements[0].document.id)),
    ).toEqual([['d0', 'd1']]);
    expect(proposalsOf(accepted(line))).toEqual([]);
  });

  it('holds when lines are put before the sentence, and says so when its words are gone', () => {
    const [proposal] = proposalsOf(folder(bodies));
    if (proposal === undefined) throw new Error('nothing is proposed');
    const line = acceptingLine(proposal, []);
    const moved = bodies.map((body) => `The CEO leads.\n\n${body}`);
    expect(loadKnowledge(buildKnowledgeFiles(accepted(line, moved))).problems).toEqual([]);
    const { problems } = loadKnowledge(
      buildKnowledgeFiles(accepted(line, ['The CIO is free.', ...bodies.slice(1)])),
    );
    expect(problems).toEqual([
      {
        file: 'disagreements.yml',
        line: 2,
        message: expect.stringMatching(
          /^cio-reporting: no document says "d0: The CIO reports .* quote the sentence/,
        ),
      },
    ]);
  });

  it('gets an id that no recorded disagreement has', () => {
    const [proposal] = proposalsOf(folder(bodies));
    if (proposal === undefined) throw new Error('nothing is proposed');
    const { disagreements } = knowledgeOf(buildKnowledgeFiles(accepted(acceptingLine(proposal, []))));
    expect(acceptingLine(proposal, disagreements)).toMatch(/^ {2}- \{ id: cio-reporting-2, /);
  });
});
