import { describe, expect, it } from 'vitest';

import { type NamedBy, rolesOf } from '../../src/knowledge/attribute-roles.ts';
import { ROLE_REASONS, type Role, type RoleId, type RoleReason } from '../../src/knowledge/model.ts';
import type { Heading } from '../../src/knowledge/parse-heading.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';

const roles: readonly Role[] = [
  { id: 'COO', name: 'chief operating officer', aliases: [], order: 0, matched: false },
  { id: 'CFO', name: 'chief financial officer', aliases: [], order: 1, matched: false },
  { id: 'controller', name: 'financial controller', aliases: [], order: 2, matched: false },
];
const known = vocabulary(roles, []);
const SILENT: Heading = { text: 'Introduction', roles: [], aspects: [], declares: false };
const HINTS: Heading = { ...SILENT, text: 'Our COO', roles: ['COO'] };
const DECLARES: Heading = { ...HINTS, text: 'COO: duties', declares: true };
const NOTHING: NamedBy = {
  hasId: false,
  cell: undefined,
  lead: [],
  inParagraph: [],
  before: [],
  above: [],
  heading: SILENT,
  title: [],
};

type Case = readonly [what: string, sentence: string, by: Partial<NamedBy>, roles: readonly RoleId[]];

const CASES: Readonly<Record<RoleReason, readonly Case[]>> = {
  declared: [
    ['without a subject', 'Trucks leave at six.', { heading: DECLARES }, ['COO']],
    ['with the same subject', 'The COO counts trucks.', { heading: DECLARES }, ['COO']],
    ['with that subject among others', 'The COO and the CFO meet.', { heading: DECLARES }, ['COO']],
    [
      'with another subject, placed by its author',
      'The CFO counts coins.',
      { heading: DECLARES, hasId: true },
      ['COO'],
    ],
    ['over the line that introduces a list', 'trucks', { heading: DECLARES, lead: ['CFO'] }, ['COO']],
  ],
  column: [
    [
      'over its subject',
      'More than the COO',
      { cell: { roles: ['CFO'], reason: 'column', text: 'Pay' } },
      ['CFO'],
    ],
    [
      'nobody, where that is what the column says',
      '8 coins',
      { cell: { roles: [], reason: 'column', text: 'Pay' }, heading: HINTS },
      [],
    ],
  ],
  row: [
    [
      'over its heading',
      '8 coins',
      { cell: { roles: ['CFO'], reason: 'row', text: 'CFO' }, heading: HINTS },
      ['CFO'],
    ],
  ],
  subject: [
    ['alone', 'The CFO counts coins.', {}, ['CFO']],
    ['over a heading that hints', 'The CFO counts coins.', { heading: HINTS }, ['CFO']],
    ['over a heading that declares another', 'The CFO counts coins.', { heading: DECLARES }, ['CFO']],
    ['over the introduction of its list', 'The CFO counts coins.', { lead: ['COO'] }, ['CFO']],
    ['over its document', 'The CFO counts coins.', { title: ['COO'] }, ['CFO']],
  ],
  reference: [
    ['to the sentence before', 'They count coins.', { before: ['CFO'] }, ['CFO']],
    ['over a heading that hints', 'They count coins.', { before: ['CFO'], heading: HINTS }, ['CFO']],
    ['by a noun of work', 'The position is new.', { before: ['CFO'] }, ['CFO']],
  ],
  lead: [
    ['over its heading', 'the ledgers are a mess', { lead: ['controller'], heading: HINTS }, ['controller']],
    ['with all that it names', 'they meet daily', { lead: ['COO', 'CFO'] }, ['COO', 'CFO']],
  ],
  paragraph: [
    [
      'over its heading',
      'Coins are counted daily.',
      { inParagraph: ['CFO'], before: ['CFO'], heading: HINTS },
      ['CFO'],
    ],
  ],
  heading: [
    ['alone', 'Trucks leave at six.', { heading: HINTS }, ['COO']],
    ['over an object', 'Ask your CFO for coins.', { heading: HINTS }, ['COO']],
    ['over the title of its document', 'Trucks leave at six.', { heading: HINTS, title: ['CFO'] }, ['COO']],
    [
      'over what its document is about, in the first person too',
      'I drive trucks.',
      { heading: HINTS, title: ['CFO'] },
      ['COO'],
    ],
  ],
  named: [
    ['though it is no subject', 'Count them for the CFO.', {}, ['CFO']],
    ['over the title of its document', 'Count them for the CFO.', { title: ['COO'] }, ['CFO']],
  ],
  title: [
    ['alone', 'Coins are counted daily.', { title: ['CFO'] }, ['CFO']],
    ['over what stands above', 'Coins are counted daily.', { title: ['CFO'], above: ['COO'] }, ['CFO']],
    ['over an object, of who speaks', 'I count with the COO.', { title: ['CFO'] }, ['CFO']],
    [
      'over the sentence before, of who speaks',
      'I count.',
      { title: ['CFO'], inParagraph: ['COO'] },
      ['CFO'],
    ],
  ],
  above: [['anywhere above', 'Coins are counted daily.', { above: ['CFO'] }, ['CFO']]],
  none: [
    ['at all', 'It rains.', {}, []],
    ['where a pronoun could stand for it alone', 'Coins are counted daily.', { before: ['CFO', 'COO'] }, []],
    ['where it names two, of which neither is its subject', 'Coins lie between the CFO and the COO.', {}, []],
    [
      'in a cell whose row and column name none',
      '8 coins',
      { cell: { roles: undefined, reason: 'row', text: 'Pay' } },
      [],
    ],
  ],
};

describe.each(Object.entries(CASES))('a statement has its roles by reason "%s"', (reason, cases) => {
  it.each(cases)('%s: %s', (_, sentence, by, expected) => {
    const found = rolesOf(sentence, { ...NOTHING, ...by }, known);
    expect([found.roles, found.reason]).toEqual([expected, reason]);
  });
});

it('every reason reads as one', () => {
  expect(Object.keys(ROLE_REASONS).sort()).toEqual(Object.keys(CASES).sort());
});

describe('what a sentence after it may refer to', () => {
  it.each<[string, string, Partial<NamedBy>, readonly RoleId[]]>([
    ['its subject', 'The CFO counts coins.', { heading: HINTS }, ['CFO']],
    [
      'its subject, though its heading declares another',
      'The CFO counts coins.',
      { heading: DECLARES, hasId: true },
      ['CFO'],
    ],
    ['what it refers to itself', 'They count coins.', { before: ['CFO'] }, ['CFO']],
    ['nothing, where a heading alone names a role', 'Trucks leave at six.', { heading: HINTS }, []],
    ['nothing, in a table', 'The CFO', { cell: { roles: ['CFO'], reason: 'row', text: 'CFO' } }, []],
  ])('is %s', (_, sentence, by, expected) => {
    expect(rolesOf(sentence, { ...NOTHING, ...by }, known).subjects).toEqual(expected);
  });
});
