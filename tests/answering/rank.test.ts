import { describe, expect, it } from 'vitest';

import { askedRoles, byLikelihood, rank } from '../../src/answering/rank.ts';
import { fingerprint, learnedTerm } from '../../src/knowledge/learned-term.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { present } from '../support/answer-parts.ts';
import { buildCandidate, buildFrame, buildStatement, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const DOCUMENTS = {
  one: `
### CIO: vendors

- The CIO buys paper from suppliers. {#paper}
- The CIO buys ink. {#ink}

### CTO: skills

- The CTO paints bridges. {#bridges}
- The CTO advises the CIO on paper. {#advice}
`,
  two: '\n### CTO: vendors\n\n- The CTO buys paper too. {#paper-two}\n',
};
const { library, statement } = libraryOver(DOCUMENTS);
const idsFor = (about: Partial<Frame>, within = library): readonly string[] =>
  rank(buildFrame('asked', about), within).candidates.map((each) => each.statement.id);
const vendors = { value: present(library.aspect('vendors')), span: undefined };

describe('the statements that may answer', () => {
  it.each<[string, Partial<Frame>, readonly string[]]>([
    ['have a word of the question', { words: [contentWord('paper')] }, ['paper', 'advice', 'paper-two']],
    ['have what documents say for one', { words: [contentWord('crossings', 'bridges')] }, ['bridges']],
    ['stand under the aspect', { aspects: [vendors] }, ['paper', 'ink', 'paper-two']],
    ['stand under one that is hinted at', { hintedAspects: [vendors] }, ['paper', 'ink', 'paper-two']],
    ['concern the role in question', { aspects: [vendors], roles: [mention(CTO)] }, ['paper-two']],
    [
      'may state another role’s fact that names it',
      { words: [contentWord('paper')], roles: [mention(CIO)] },
      ['paper', 'advice'],
    ],
    [
      'stand in the document that is named',
      { aspects: [vendors], sources: [{ value: statement('paper-two').document, span: undefined }] },
      ['paper-two'],
    ],
    ['are none where nothing is met', { words: [contentWord('giraffe')] }, []],
  ])('%s', (_, about, expected) => {
    expect([...idsFor(about)].sort()).toEqual([...expected].sort());
  });

  it('come likeliest first', () => {
    const { candidates } = rank(
      buildFrame('asked', { words: [contentWord('paper'), contentWord('suppliers')], roles: [mention(CIO)] }),
      library,
    );
    expect(candidates[0]?.statement.id).toBe('paper');
    expect(candidates).toEqual([...candidates].sort(byLikelihood));
  });

  it('are also those that were learned, whatever words they have', () => {
    const learn = (knowledge: Knowledge): Knowledge => ({
      ...knowledge,
      learned: learnedTerm(
        {
          about: '',
          statements: Object.fromEntries(knowledge.statements.map(({ id, text }) => [id, fingerprint(text)])),
          aspects: [],
          roles: [],
          shares: { aspect: 0, role: 0 },
          weights: { giraff: [2, 500] },
        },
        knowledge.statements,
      ),
    });
    const taught = libraryOver(DOCUMENTS, {}, learn).library;
    expect(idsFor({ terms: ['giraff'] }, taught)[0]).toBe('bridges');
  });

  it('can be asked for one by one, also those that are no candidates', () => {
    const { of, candidates } = rank(buildFrame('asked', { words: [contentWord('paper')] }), library);
    expect(candidates.map(({ statement: { id } }) => id)).not.toContain('bridges');
    expect(of(statement('bridges')).probability).toBeLessThan(of(statement('paper')).probability);
    expect(of(statement('paper'))).toBe(candidates.find(({ statement: { id } }) => id === 'paper'));
  });
});

it('equally likely statements keep the order of the documents', () => {
  const [first, second] = [0, 1].map((position) =>
    buildCandidate(buildStatement('Alike.', { position }), 0.5),
  );
  expect([present(second), present(first)].sort(byLikelihood)).toEqual([first, second]);
});

describe('the roles that statements must concern', () => {
  it.each<[string, Partial<Frame>, readonly string[]]>([
    ['are those in question', { roles: [mention(CTO)] }, ['CTO']],
    ['are not those that no document describes', { roles: [mention(CEO), mention(CIO)] }, ['CIO']],
    ['are none where it is asked which role', { roles: [mention(CIO)], wanted: 'which_role' }, []],
    [
      'are both that it is asked to choose from',
      { roles: [mention(CIO), mention(CTO)], wanted: 'which_role' },
      ['CIO', 'CTO'],
    ],
  ])('%s', (_, about, expected) => {
    expect(askedRoles(buildFrame('asked', about), library).map(({ id }) => id)).toEqual(expected);
  });
});
