import { describe, expect, it } from 'vitest';

import { type Loaded, loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile } from '../../src/knowledge/model.ts';
import { knowledgeOf } from '../support/knowledge-files.ts';
import { shippedDefaults } from '../support/shipped-knowledge.ts';

const PAGE = { path: 'documents/page.md', text: '# The baker\n\nThe baker kneads dough. {#dough}\n' };

const DEFAULTS = {
  'roles.yml': `roles:
  - { id: baker, name: master baker, aliases: [bread maker] }
  - { id: miller, name: chief miller, aliases: [flour boss, MLR], matched: true }
titles: [head of *]
`,
  'aspects.yml': `aspects:
  - { id: pay, label: pay, words: [earn] }
  - { id: tools, label: tools, words: [oven], related: [pay] }
  - { id: other, label: further facts }
`,
  'language.yml': `stop_words: [the, of]
intents: { compare: [versus], negation: [not] }
conditions: [in euros]
examples: [What does a baker earn?]
figures:
  - { id: count, label: a number, asks: [how many], pattern: '\\d' }
`,
  'synonyms.yml': 'synonyms:\n  dough: [paste]\n  oven: [furnace]\n',
  'job-descriptions.yml': `says: { dough: [pastry], oven: [stove] }
hints: { flour: [powder] }
filler: [passion]
signs: { verbs: [knead], holder: [you] }
`,
};

/** The defaults above, and over them what a folder has. */
function load(own: Readonly<Record<string, string>>): Loaded {
  const files = (of: Readonly<Record<string, string>>, where: string): readonly KnowledgeFile[] =>
    Object.entries(of).map(([path, text]) => ({ path: `${where}${path}`, text }));
  return loadKnowledge([...files(DEFAULTS, 'defaults/'), ...files(own, ''), PAGE]);
}

function layered(own: Readonly<Record<string, string>>): Knowledge {
  const { knowledge, problems } = load(own);
  if (knowledge === undefined) throw new Error(JSON.stringify(problems));
  return knowledge;
}

describe('a folder with documents alone', () => {
  const knowledge = layered({});

  it('has all that ships with the product', () => {
    expect(knowledge.roles.map(({ id, order }) => [id, order])).toEqual([
      ['baker', 0],
      ['miller', 1],
    ]);
    expect(knowledge.aspects.map(({ id }) => id)).toEqual(['pay', 'tools', 'other']);
    expect(knowledge.language).toMatchObject({ stopWords: ['the', 'of'], conditions: ['in euros'] });
    expect([...knowledge.synonyms.keys()]).toEqual(['dough', 'oven']);
    expect(knowledge.jobLanguage).toMatchObject({ filler: ['passion'], mixedNotes: [] });
  });

  it('has no words for what the defaults leave out, rather than a problem', () => {
    expect(knowledge.language.intents).toMatchObject({ negation: ['not'], openers: [] });
    expect(knowledge.jobLanguage.signs).toMatchObject({ verbs: ['knead'], field: [] });
    expect(knowledge.disagreements).toEqual([]);
    expect(knowledge.learned).toBeUndefined();
    expect(knowledge.translation).toBeUndefined();
  });

  it('is fit to answer from over the real defaults too', () => {
    const { statements, notes } = knowledgeOf([...shippedDefaults, PAGE]);
    expect(statements.map(({ id }) => id)).toEqual(['dough']);
    expect(notes).toEqual([]);
  });
});

describe('roles of a folder', () => {
  it('come before those of the defaults, in their own order', () => {
    const { roles, titles } = layered({
      'roles.yml':
        'roles:\n  - { id: sower, name: lead sower }\n  - { id: reaper, name: lead reaper }\ntitles: [lead *]\n',
    });
    expect(roles.map(({ id, order }) => [id, order])).toEqual([
      ['sower', 0],
      ['reaper', 1],
      ['baker', 2],
      ['miller', 3],
    ]);
    expect(titles).toEqual(['head of *', 'lead *']);
  });

  it.each<[string, string, readonly (readonly [string, string, readonly string[]])[]]>([
    [
      'take the place of a default with their id, whatever its case',
      '{ id: Baker, name: pastry cook }',
      [
        ['Baker', 'pastry cook', []],
        ['miller', 'chief miller', ['flour boss', 'MLR']],
      ],
    ],
    [
      'take the place of a default with their name',
      '{ id: loafer, name: Master Baker }',
      [
        ['loafer', 'Master Baker', []],
        ['miller', 'chief miller', ['flour boss', 'MLR']],
      ],
    ],
    [
      'take a name away from a default that keeps its others',
      '{ id: grinder, name: head grinder, aliases: [Flour boss] }',
      [
        ['grinder', 'head grinder', ['Flour boss']],
        ['baker', 'master baker', ['bread maker']],
        ['miller', 'chief miller', ['MLR']],
      ],
    ],
  ])('%s', (_, role, expected) => {
    const { roles } = layered({ 'roles.yml': `roles: [${role}]\n` });
    expect(roles.map(({ id, name, aliases }) => [id, name, aliases])).toEqual(expected);
  });

  it('may share an abbreviation, which is several offices', () => {
    const { roles } = layered({
      'roles.yml':
        'roles:\n  - { id: CPO, name: chief product officer }\n  - { id: chief people officer, name: head of people, aliases: [CPO] }\n',
    });
    expect(roles.map(({ id }) => id)).toContain('chief people officer');
  });

  it('may not share any other name, which is told as it is written', () => {
    const { problems } = load({
      'roles.yml':
        'roles:\n  - { id: sower, name: lead sower, aliases: [Field Hand] }\n  - { id: reaper, name: field hand }\n',
    });
    expect(problems).toEqual([
      {
        file: 'roles.yml',
        line: 3,
        message: '"field hand" already stands for sower; each name stands for one role',
      },
    ]);
  });
});

describe('aspects of a folder', () => {
  it('stand after the defaults; one with the id of a default takes its place', () => {
    const { aspects } = layered({
      'aspects.yml':
        'aspects:\n  - { id: shifts, label: shifts, related: [tools] }\n  - { id: pay, label: wage, topic: what is paid }\n',
    });
    expect(aspects.map(({ id, label, topic, order }) => [id, label, topic, order])).toEqual([
      ['pay', 'wage', 'what is paid', 0],
      ['tools', 'tools', 'tools', 1],
      ['other', 'further facts', 'further facts', 2],
      ['shifts', 'shifts', 'shifts', 3],
    ]);
  });

  it('may not name what neither file has', () => {
    const { problems } = load({
      'aspects.yml': 'aspects:\n  - { id: shifts, label: shifts, related: [moon] }\n',
    });
    expect(problems).toEqual([
      {
        file: 'aspects.yml',
        line: 2,
        message: 'aspect "shifts" names "moon", which is no aspect of this file or the defaults',
      },
    ]);
  });
});

describe('words of a folder', () => {
  it('take the place of the same entry, are added to what phrases show, and leave the others', () => {
    const { language } = layered({
      'language.yml': `stop_words: [a]
intents: { compare: [against] }
figures: [{ id: count, label: how many, asks: [number of], pattern: 'x' }, { id: date, label: a date, asks: [when], pattern: 'y' }]
`,
    });
    expect(language).toMatchObject({
      stopWords: ['a'],
      intents: { compare: ['versus', 'against'], negation: ['not'] },
      conditions: ['in euros'],
      examples: ['What does a baker earn?'],
    });
    expect(language.figures.map(({ id, label }) => [id, label])).toEqual([
      ['count', 'how many'],
      ['date', 'a date'],
    ]);
  });

  it('are synonyms beside those of the defaults', () => {
    const { synonyms } = layered({ 'synonyms.yml': 'synonyms:\n  oven: [kiln|hearth]\n  yeast: [leaven]\n' });
    expect([...synonyms]).toEqual([
      ['dough', ['paste']],
      ['oven', ['kiln', 'hearth']],
      ['yeast', ['leaven']],
    ]);
  });

  it('are those of job descriptions beside those of the defaults', () => {
    const { jobLanguage } = layered({
      'job-descriptions.yml': 'says: { oven: [range] }\nmixed_notes: [dough]\nsigns: { verbs: [roll] }\n',
    });
    expect(jobLanguage).toMatchObject({ filler: ['passion'], mixedNotes: ['dough'] });
    expect([...jobLanguage.says]).toEqual([
      ['dough', ['pastry']],
      ['oven', ['range']],
    ]);
    expect([...jobLanguage.hints]).toEqual([['flour', ['powder']]]);
    expect(jobLanguage.signs).toMatchObject({ verbs: ['roll'], holder: ['you'] });
  });

  it('have their problems told in their own file', () => {
    const { problems } = load({
      'synonyms.yml': 'synonyms: [oven]\n',
      'job-descriptions.yml': 'mixed_notes: [gone]\n',
      'language.yml': 'intents: { shout: [hey] }\n',
    });
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'job-descriptions.yml:1',
      'language.yml:1',
      'synonyms.yml:1',
    ]);
  });
});

describe('a folder without a document', () => {
  it('has that one problem, whatever else it lacks', () => {
    expect(loadKnowledge(shippedDefaults).problems).toEqual([
      { file: 'documents', line: 1, message: 'there is no document; put at least one Markdown file there' },
    ]);
  });
});
