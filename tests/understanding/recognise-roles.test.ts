import { describe, expect, it } from 'vitest';

import { normalise } from '../../src/text/normalise.ts';
import { words } from '../../src/text/words.ts';
import { type RoleMentions, recogniseRoles } from '../../src/understanding/recognise-roles.ts';
import { buildKnowledgeFiles, buildMarkdown, knowledgeOf } from '../support/knowledge-files.ts';
import { languageOf } from '../support/shipped-understanding.ts';

const ROLES = `roles:
  - { id: CIO, name: chief information officer, aliases: [head of IT, IT director] }
  - { id: CTO, name: chief technology officer, aliases: [tech chief] }
  - { id: CEO, name: chief executive officer, aliases: [] }
  - { id: CISO, name: chief information security officer, aliases: [] }
titles: [chief * officer, VP of *, head of *, scrum master]
`;
const language = languageOf(knowledgeOf(buildKnowledgeFiles({ 'roles.yml': ROLES })));

function find(text: string): RoleMentions {
  const question = normalise(text);
  return recogniseRoles(question, words(question), language);
}
const roles = (text: string) => find(text).roles.map(({ value }) => value.id);
const unknown = (text: string) => find(text).unknownRoles.map(({ value }) => value);

describe('a role is recognised', () => {
  it.each<[string, string, readonly string[]]>([
    ['by its acronym', 'What does the CIO do?', ['CIO']],
    ['by its acronym, small and in the plural', 'do ctos code?', ['CTO']],
    ['by its acronym with dots', 'c.t.o. skills', ['CTO']],
    ['as a possessor', 'the CIO’s tasks', ['CIO']],
    ['spelled out, in the plural', 'what do Chief Technology Officers earn', ['CTO']],
    ['with hyphens', 'a chief-technology-officer', ['CTO']],
    ['by another name, as a possessor', "the heads of IT's duties", ['CIO']],
    ['by the longer of two names', 'chief information security officer', ['CISO']],
    ['with invisible characters in it', 'the C\u200BI\u200BO', ['CIO']],
    ['in letters of full width', 'ＣＩＯ', ['CIO']],
    ['in bold', 'the *CIO*', ['CIO']],
    ['each in the order of mention', 'CTO, tech chief, CIO/CEO', ['CTO', 'CIO', 'CEO']],
  ])('%s: %s', (_, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe('no role is recognised', () => {
  it.each<[string, string]>([
    ['in a word that holds one', 'the coefficient of friction'],
    ['in an acronym with a digit', 'what is a cto5?'],
    ['in an officer without a chief', 'who called the police officer'],
    ['in a chief that is no officer', 'what is the chief reason'],
    ['in half of a name', 'what does IT cost'],
    ['where nothing is said', ''],
  ])('%s: %s', (_, text) => {
    expect(find(text)).toEqual({ roles: [], unknownRoles: [], ambiguousRoles: [], taken: new Set() });
  });
});

describe('a title that no role lists', () => {
  it.each<[string, string, readonly string[]]>([
    ['is told as the asker wrote it', 'what does a Chief Joy Officer do?', ['Chief Joy Officer']],
    ['may have two open words', 'chief guest comfort officer pay', ['chief guest comfort officer']],
    ['may end with its open word', 'what does a VP of gardens do', ['VP of gardens']],
    ['may be listed whole', 'what does a scrum master do', ['scrum master']],
    ['is none where a role has that name', 'head of IT, chief information officer', []],
    ['is none without an open word', 'head of the', []],
    ['shares no word with another', 'VP of head of joy', ['VP of head']],
  ])('%s: %s', (_, text, expected) => {
    expect(unknown(text)).toEqual(expected);
  });

  it('stands beside the roles that are listed, and takes its words', () => {
    const { roles: found, unknownRoles, taken } = find('CIO vs head of joy');
    expect(found).toMatchObject([{ value: { id: 'CIO' }, span: { start: 0, end: 3 } }]);
    expect(unknownRoles).toEqual([{ value: 'head of joy', span: { start: 7, end: 18 } }]);
    expect([...taken]).toEqual([0, 2, 3, 4]);
  });
});

describe('an abbreviation that several roles share', () => {
  const OFFICES = ['data', 'digital', 'diversity'].map((kind) => `chief ${kind} officer`);
  const offices = `roles:\n${OFFICES.map((name) => `  - { id: ${name}, name: ${name}, aliases: [CDO] }\n`).join('')}`;
  const found = (described: readonly string[], text: string): RoleMentions => {
    const body = described.map((name) => `- The ${name} paints.\n`).join('\n');
    const knowledge = knowledgeOf(
      buildKnowledgeFiles({
        'roles.yml': offices,
        'disagreements.yml': 'disagreements: []\n',
        'documents/one.md': buildMarkdown(`\n${body}\n- Somebody sings.\n`, 'one'),
      }),
    );
    return recogniseRoles(text, words(text), languageOf(knowledge));
  };
  const [DATA = '', DIGITAL = ''] = OFFICES;

  it('means the one that documents describe', () => {
    const { roles: meant, ambiguousRoles, unknownRoles } = found([DIGITAL], 'what does the CDO do');
    expect(meant.map(({ value }) => value.id)).toEqual([DIGITAL]);
    expect([...ambiguousRoles, ...unknownRoles]).toEqual([]);
  });

  it('may mean each of several that they describe', () => {
    const { roles: meant, ambiguousRoles } = found([DATA, DIGITAL], 'what does the cdo do');
    expect(meant).toEqual([]);
    expect(ambiguousRoles).toHaveLength(1);
    expect(ambiguousRoles[0]?.value.map(({ id }) => id)).toEqual([DATA, DIGITAL]);
    expect(ambiguousRoles[0]?.span).toEqual({ start: 14, end: 17 });
  });

  it('means the one that the question spells out beside it', () => {
    const { roles: meant, ambiguousRoles } = found([DATA, DIGITAL], `the CDO (${DATA}) and pay`);
    expect(meant.map(({ value }) => value.id)).toEqual([DATA]);
    expect(ambiguousRoles).toEqual([]);
  });

  it('is a title of nobody, as the asker wrote it, where they describe none', () => {
    const { roles: meant, unknownRoles } = found([], 'does the Cdo sing');
    expect(meant).toEqual([]);
    expect(unknownRoles.map(({ value }) => value)).toEqual(['Cdo']);
  });
});
