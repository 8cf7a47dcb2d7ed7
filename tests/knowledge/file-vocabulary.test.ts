import { describe, expect, it } from 'vitest';

import { fileVocabulary } from '../../src/knowledge/file-vocabulary.ts';
import type { Role } from '../../src/knowledge/model.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';
import { words } from '../../src/text/words.ts';

const NAMES = ['product', 'people', 'privacy'].map((kind) => `chief ${kind} officer`);
const ROLES: readonly Role[] = [
  ...NAMES.map((name, order) => ({ id: name, name, aliases: ['CPO'], order, matched: false })),
  { id: 'CFO', name: 'chief financial officer', aliases: [], order: NAMES.length, matched: false },
];
const [PRODUCT = '', PEOPLE = '', PRIVACY = ''] = NAMES;
const shared = vocabulary(ROLES, []);

interface In {
  readonly title?: string;
  readonly text?: string;
  readonly headings?: readonly string[];
}
const rolesOf = (sentence: string, { title = 'Roles', text = '', headings = [] }: In): readonly string[] =>
  fileVocabulary(shared, { id: 'roles', title, text: `${text}\n${sentence}` })(headings)
    .roles.find(words(sentence))
    .map(({ value }) => value.id);

describe('a shared abbreviation in a file means', () => {
  it.each<[string, string, In]>([
    ['the only office that the file spells out', PEOPLE, { text: 'The chief people officer hires.' }],
    [
      'the office that stands beside it, however often another is spelt out',
      PRIVACY,
      { text: 'The chief people officer hires. The chief people officer pays. Chief privacy officer (CPO).' },
    ],
    [
      'the office after it in brackets',
      PEOPLE,
      { text: 'CPO (chief people officer). Chief privacy officer.' },
    ],
    [
      'the office of the title',
      PRIVACY,
      { title: 'Our chief privacy officer', text: 'The chief people officer hires.' },
    ],
    [
      'the office that is spelt out most',
      PEOPLE,
      {
        text: 'Chief privacy officer, hello. The chief people officer hires. The chief people officer pays.',
      },
    ],
    [
      'the office of the nearest heading before all that',
      PRODUCT,
      {
        text: 'Chief people officer (CPO).',
        headings: ['Chief people officer', 'Chief product officer', 'Pay'],
      },
    ],
    ['the first of the list, where nothing tells', PRODUCT, {}],
  ])('%s', (_, expected, file) => {
    expect(rolesOf('The CPO writes to the CFO.', file)).toEqual([expected, 'CFO']);
  });

  it('nothing of a heading that names several of them', () => {
    const file = {
      text: 'Chief people officer (CPO).',
      headings: ['Chief product officer, chief privacy officer'],
    };
    expect(rolesOf('The CPO writes.', file)).toEqual([PEOPLE]);
  });
});

it('what is said in full keeps its meaning', () => {
  expect(rolesOf('The chief product officer writes.', { text: 'Chief people officer (CPO).' })).toEqual([
    PRODUCT,
  ]);
});

describe('whether a text may say words that several roles share', () => {
  it.each(['the CPO hires', 'a cpo hires', 'our CPOs', "the CPO's desk", 'CPO'])(
    'says yes for "%s"',
    (text) => {
      expect(shared.maySayShared(text)).toBe(true);
    },
  );

  it.each(['the chief product officer hires', 'the CFO pays', 'the ACPO meets', 'CPOX', ''])(
    'says no for "%s"',
    (text) => {
      expect(shared.maySayShared(text)).toBe(false);
    },
  );

  it('knows words in all their forms, and is sure only where none can be', () => {
    const [one, other] = ROLES;
    if (one === undefined || other === undefined) throw new Error('two roles are needed');
    const roles = [
      { ...one, aliases: ['head of product'] },
      { ...other, aliases: ['heads of products'] },
    ];
    const { maySayShared } = vocabulary(roles, []);
    for (const text of ['Heads of product meet.', 'our head of products'])
      expect(maySayShared(text)).toBe(true);
    expect(maySayShared('Two guards sing.')).toBe(false);
    const bosses = vocabulary(
      [
        { ...one, aliases: ['boss', 'foreman'] },
        { ...other, aliases: ['boss', 'foreman'] },
      ],
      [],
    );
    for (const text of ['our bosses', 'the boss', 'two foremen'])
      expect(bosses.maySayShared(text)).toBe(true);
    expect(vocabulary([one], []).maySayShared('the CPO hires')).toBe(false);
  });
});
