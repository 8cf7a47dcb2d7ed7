import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { type AspectMentions, recogniseAspects } from '../../src/understanding/recognise-aspects.ts';
import { recogniseRoles } from '../../src/understanding/recognise-roles.ts';
import { buildKnowledgeFiles, knowledgeOf } from '../support/knowledge-files.ts';
import { languageOf } from '../support/shipped-understanding.ts';

const ASPECTS = `aspects:
  - { id: focus, label: focus, words: [priority] }
  - { id: infrastructure, label: infrastructure, words: [network, information], hints: [staff] }
  - { id: reporting, label: reporting line, words: [report to, boss] }
  - { id: profit, label: profit, words: [profit], hints: [share] }
  - { id: bonus, label: bonus, words: [bonus, share of the profit] }
`;
const language = languageOf(knowledgeOf(buildKnowledgeFiles({ 'aspects.yml': ASPECTS })));

function find(question: string): AspectMentions {
  const said = words(question);
  return recogniseAspects(said, recogniseRoles(question, said, language).taken, language);
}
const named = (question: string) => find(question).aspects.map(({ value }) => value.id);
const hinted = (question: string) => find(question).hinted.map(({ value }) => value.id);

describe('an aspect is named', () => {
  it.each<[string, string, readonly string[]]>([
    ['by its label', 'reporting line of the CIO', ['reporting']],
    ['by a word', "the CIO's boss", ['reporting']],
    ['by a phrase in another form', 'is the CIO reporting to anybody', ['reporting']],
    ['once, however often it is said', 'bonus and bonuses of a CIO', ['bonus']],
    ['not by a part of a word', 'the CIO is bossy', []],
    ['not by the words of a role', 'chief information officer', []],
    [
      'beside a role that has the same word',
      'information for the chief information officer',
      ['infrastructure'],
    ],
  ])('%s: %s', (_, question, expected) => {
    expect(named(question)).toEqual(expected);
  });

  it('by the longest phrase first, which says most, and its words are no other aspect’s', () => {
    expect(named('the boss and the share of the profit')).toEqual(['bonus', 'reporting']);
    expect(hinted('the boss and the share of the profit')).toEqual(['profit']);
  });

  it('with the place where it stands', () => {
    const { aspects, taken } = find('who does the CIO report to');
    expect(aspects[0]?.span).toEqual({ start: 17, end: 26 });
    expect([...taken]).toEqual([4, 5]);
  });
});

describe('an aspect is hinted at', () => {
  it('by a word with other meanings, which is not taken', () => {
    expect(named('does the CIO have staff')).toEqual([]);
    expect(hinted('does the CIO have staff')).toEqual(['infrastructure']);
    expect(find('does the CIO have staff').taken.size).toBe(0);
  });

  it('never where it is named as well', () => {
    expect(hinted('network staff')).toEqual([]);
  });
});
