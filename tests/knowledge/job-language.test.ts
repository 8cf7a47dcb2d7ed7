import { describe, expect, it } from 'vitest';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { saidWords } from '../../src/role-matching/said-words.ts';
import { openTerms } from '../../src/role-matching/terms.ts';
import { buildKnowledgeFiles, JOB_LANGUAGE, knowledgeOf, problemsWith } from '../support/knowledge-files.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const { knowledge } = shippedEngine;
const { says, hints, mixedNotes } = knowledge.jobLanguage;
const keyOf = (phrase: string): string =>
  saidWords(phrase)
    .map((word) => word.base)
    .join(' ');

describe('the shipped words of job descriptions', () => {
  const { roles, find } = openTerms(knowledge, finish(lexiconSteps(knowledge)));

  it.each([...says.keys()])('have statements for "%s", nearly all of one role', (written) => {
    const shares = find(saidWords(written)).map(({ speaksFor }) =>
      roles.map(speaksFor).sort((a, b) => b - a),
    );
    const [most = 0, next = 0] = shares[0] ?? [];
    expect(most).toBeGreaterThan(next * 1.9);
  });

  it('stand once each: a phrase in two places would mean two things', () => {
    const all = [...says.values(), ...hints.values()].flat().map(keyOf);
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
  });

  it('tell the CIO and the CTO apart', () => {
    expect(roles.map(({ id }) => id)).toEqual(['CIO', 'CTO']);
  });

  it('name statements about both for a text that describes both', () => {
    const notes = knowledge.statements.filter(({ id }) => mixedNotes.includes(id));
    expect(notes.map((note) => note.roles)).toEqual([['CIO', 'CTO']]);
  });
});

describe('a filler word of job descriptions', () => {
  const termsWith = (filler: string) => {
    const files = buildKnowledgeFiles({
      'job-descriptions.yml': JOB_LANGUAGE.replace(/^filler: .*$/m, filler),
      'roles.yml': ROLES,
    });
    const small = knowledgeOf(files);
    return openTerms(small, finish(lexiconSteps(small))).find(saidWords('inward'));
  };

  it('shows no duty, though a document has it', () => {
    expect(termsWith('filler: [upward]')).toHaveLength(1);
    expect(termsWith('filler: [inward]')).toEqual([]);
  });

  it('may be absent', () => {
    expect(termsWith('')).toHaveLength(1);
  });
});

const ROLES = `roles:
  - { id: CIO, name: chief information officer, aliases: [], matched: true }
  - { id: CTO, name: chief technology officer, aliases: [], matched: true }
  - { id: CEO, name: chief executive officer, aliases: [] }
`;

describe('a problem of job-descriptions.yml is named with its line', () => {
  it.each([
    [
      'a sign that there is none of',
      JOB_LANGUAGE.replace(/^signs:$/m, 'signs:\n  flair: [style]'),
      'signs: ',
    ],
    ['words that are no list', `says:\n  help desk: phones\n`, 'says.help desk: '],
    [
      'a note that no statement is',
      `mixed_notes:\n  - one-01\n  - one-99\n${JOB_LANGUAGE}`,
      'job-descriptions.yml:3 no statement has the id "one-99"',
    ],
  ])('%s', (_, text, message) => {
    expect(problemsWith({ 'job-descriptions.yml': text })).toEqual([expect.stringContaining(message)]);
  });
});
