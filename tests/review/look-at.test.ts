import { describe, expect, it } from 'vitest';
import { thingsToLookAt } from '../../src/review/look-at.ts';
import { buildKnowledgeFiles, knowledgeOf, two } from '../support/knowledge-files.ts';

const messagesFor = (...lines: readonly string[]) =>
  thingsToLookAt(knowledgeOf(buildKnowledgeFiles(two(...lines)))).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );
const LONG = `The CIO ${'walks slowly '.repeat(20)}home.`;
const LONGER = `The CIO ${'walks slowly '.repeat(30)}home.`;

describe('an owner is told of', () => {
  it('a sentence that is too long to answer one question, the longest of a document first', () => {
    const [message, ...others] = messagesFor('## CIO', '', LONG, '', LONGER, '', 'The CIO sings.');
    expect(message).toBe(
      `documents/two.md:10 this sentence has ${LONGER.length} characters; 1 more has over 200. Shorter ones answer more exactly`,
    );
    expect(others).toEqual([]);
  });

  it('initials of a role that no role lists', () => {
    const [message, ...others] = messagesFor(
      '## Teams',
      '',
      'The head of IT hires.',
      '',
      'An HI sings. Two HIs dance.',
    );
    expect(message).toMatch(
      /^documents\/two\.md:10 "HI" stands here \(and in 1 more\).*head of IT.*aliases of CIO/,
    );
    expect(others).toEqual([]);
  });
});

it('a name that begins with a sign does no harm', () => {
  const roles =
    'roles:\n  - { id: CIO, name: chief information officer, aliases: ["(acting) IT lead", "*head of IT"] }\n';
  const files = { ...two('## CIO', '', 'The CIO sings.'), 'roles.yml': roles };
  expect(() => thingsToLookAt(knowledgeOf(buildKnowledgeFiles(files)))).not.toThrow();
});

it.each([
  ['short sentences', 'The CIO sings.'],
  ['a role by its listed abbreviation', 'The chief information officer sings, as every CIO does.'],
  ['letters within a word', 'The head of IT hires in OHIO.'],
  ['small letters', 'The head of IT says hi.'],
])('nothing is told of %s', (_, line) => {
  expect(messagesFor('## CIO', '', line)).toEqual([]);
});
