import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';
import { words } from '../../src/text/words.ts';
import { buildKnowledgeFiles, knowledgeOf } from '../support/knowledge-files.ts';

/** The phrases that an aspect has when its file lists this one. */
function phrasesOf(written: string): readonly string[] {
  const aspects = ['definition', 'focus', 'infrastructure', 'reporting', 'other']
    .map((id) => `  - { id: ${id}, label: ${id === 'reporting' ? 'reporting line' : id}, words: [] }`)
    .join('\n');
  const files = buildKnowledgeFiles({
    'aspects.yml': `aspects:\n${aspects}\n  - { id: size, label: size, words: [${JSON.stringify(written)}] }\n`,
  });
  return knowledgeOf(files).aspects.find(({ id }) => id === 'size')?.words ?? [];
}

describe('a phrase of the vocabulary', () => {
  it.each<[string, string, readonly string[]]>([
    ['stands for itself', 'small company', ['small company']],
    ['with one choice for two', 'small|big company', ['small company', 'big company']],
    [
      'with two choices for four',
      'small|big company|firm',
      ['small company', 'small firm', 'big company', 'big firm'],
    ],
    ['may be a choice alone', 'startup|scaleup', ['startup', 'scaleup']],
    ['may end in a choice', 'in a shop|firm', ['in a shop', 'in a firm']],
  ])('%s: “%s”', (_, written, expected) => {
    expect(phrasesOf(written)).toEqual(expected);
  });

  it('is found by each of its choices, and by no half of one', () => {
    const { aspects, roles } = knowledgeOf(
      buildKnowledgeFiles({
        'synonyms.yml': 'synonyms:\n  network: [blue|red wire|cord]\n',
        'roles.yml':
          'roles:\n  - { id: CIO, name: chief information officer, aliases: [IT|computing boss|lead] }\n  - { id: CTO, name: chief technology officer, aliases: [] }\n  - { id: CEO, name: chief executive officer, aliases: [] }\n',
      }),
    );
    const found = (text: string): readonly string[] =>
      vocabulary(roles, aspects)
        .roles.find(words(text))
        .map(({ value }) => value.id);
    expect(['IT boss', 'IT lead', 'computing boss', 'computing lead'].map(found)).toEqual(
      Array.from({ length: 4 }, () => ['CIO']),
    );
    expect(['IT', 'boss', 'IT computing', 'boss lead'].flatMap(found)).toEqual([]);
  });

  it('has its choices in synonyms too', () => {
    const { synonyms } = knowledgeOf(
      buildKnowledgeFiles({ 'synonyms.yml': 'synonyms:\n  network: [blue|red wire]\n' }),
    );
    expect(synonyms.get('network')).toEqual(['blue wire', 'red wire']);
  });
});

it('a phrase with more choices than anybody means is a problem, and is not opened', () => {
  const written = Array.from({ length: 8 }, () => 'a|b|c').join(' ');
  const { knowledge, problems } = loadKnowledge(
    buildKnowledgeFiles({ 'synonyms.yml': `synonyms:\n  network: [${written}]\n` }),
  );
  expect(knowledge).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('stands for 6561 phrases; write several with at most 200 each'),
  ]);
});
