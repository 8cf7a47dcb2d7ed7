import { describe, expect, it } from 'vitest';

import { type AuthorQuestion, authorQuestionSchema } from '../../src/evaluation/author-question.ts';
import { withIds } from '../../src/evaluation/quoted-gold.ts';
import { buildStatement } from '../support/answers.ts';
import { buildAuthorLine } from '../support/attempts.ts';

const STATEMENTS = [
  buildStatement('The CIO mends sails in spring.', { id: 'spring' }),
  buildStatement('The CIO mends sails in autumn.', { id: 'autumn' }),
  buildStatement('Ropes are for the CTO.', { id: 'ropes' }),
];

/** The gold of a question after its quotes were looked up. */
function goldOf(gold: Readonly<Record<string, unknown>>): AuthorQuestion['gold'] | undefined {
  const question = authorQuestionSchema.parse(buildAuthorLine(gold));
  return withIds([question], STATEMENTS)[0]?.gold;
}

describe('a quote in gold stands for', () => {
  it.each<[string, string, string | readonly string[]]>([
    ['the statement that has it', 'Ropes are', ['ropes']],
    ['each statement that has it, of which any does', 'mends sails', ['spring', 'autumn']],
    ['the same over a line break', 'mends sails\n  in autumn', ['autumn']],
    ['itself, where no statement has it', 'oars', 'oars'],
  ])('%s', (_, quote, expected) => {
    expect(goldOf({ anyOf: [[quote]] })?.anyOf).toEqual([[expected]]);
  });

  it('any of several quotes, each statement once', () => {
    expect(goldOf({ anyOf: [[['in spring', 'The CIO mends'], 'Ropes']] })?.anyOf).toEqual([
      [['spring', 'autumn'], ['ropes']],
    ]);
  });

  it('the same in what may be shown, and in what may not', () => {
    const gold = goldOf({ anyOf: [], orShown: [['Ropes']], forbidden: ['sails in', 'oars'] });
    expect(gold).toMatchObject({ orShown: [[['ropes']]], forbidden: ['spring', 'autumn', 'oars'] });
  });
});

it('all else about a question stays as it is', () => {
  const question = authorQuestionSchema.parse(buildAuthorLine({ anyOf: [['Ropes']], roles: ['CTO'] }));
  const [found] = withIds([question], STATEMENTS);
  expect({ ...found, gold: undefined }).toEqual({ ...question, gold: undefined });
  expect(found?.gold.roles).toEqual(['CTO']);
});
