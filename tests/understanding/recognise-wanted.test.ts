import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import type { Wanted } from '../../src/understanding/frame.ts';
import { recogniseAspects } from '../../src/understanding/recognise-aspects.ts';
import { recogniseRoles } from '../../src/understanding/recognise-roles.ts';
import { recogniseWanted } from '../../src/understanding/recognise-wanted.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

function wanted(question: string): Wanted {
  const said = words(question);
  const roles = recogniseRoles(question, said, shippedLanguage);
  const aspects = recogniseAspects(said, roles.taken, shippedLanguage);
  return recogniseWanted(question, said, roles, aspects, shippedLanguage);
}

it.each<[Wanted, string, string]>([
  ['explain', 'a role by itself', 'CIO'],
  ['explain', 'whom a role reports to', 'who does the CIO report to?'],
  ['explain', 'whom somebody reports to', 'whom does he report to?'],
  ['explain', 'who a named role is', 'who is the CIO?'],
  ['compare', 'versus', 'CIO vs CTO'],
  ['compare', 'a verb', 'how do a CEO and a CFO differ'],
  ['compare', 'three roles', 'compare CIO, CTO and CEO'],
  ['compare', 'a role that nobody lists', 'CIO vs chief joy officer'],
  ['compare', 'a comparative of an aspect', 'who earns more, the CIO or the CTO?'],
  ['compare', 'the same question word before each', 'who is above the CIO and who is above the CTO'],
  ['compare', 'the same preposition before each', 'salary of a CIO and of our CTO'],
  ['which_role', 'whose duty', 'who would feed the office cat?'],
  ['which_role', 'one of two', 'which of them travels?'],
  ['which_role', 'a choice at the end', 'feeding the office cat: CIO or CTO?'],
  ['which_role', 'a choice between two clauses', 'does the CIO feed the cat, or does the CTO?'],
  ['yes_no', 'an auxiliary first', 'does a CTO need a degree?'],
  ['yes_no', 'a modal after an opener', 'so can a CIO code?'],
  ['yes_no', 'a negated auxiliary', "doesn't the CIO code?"],
  ['why', 'a reason', 'why does a CIO matter?'],
  ['when', 'a date', 'and when did CTOs become common?'],
  ['how', 'a way', 'how does one become a CIO?'],
  ['how_many', 'a number', 'to a CIO, how many people report?'],
  ['how_much', 'a sum', 'how much does a CIO make?'],
])('%s: %s: %s', (expected, _, question) => {
  expect(wanted(question)).toBe(expected);
});

describe('what looks like another form is none', () => {
  it.each<[Wanted, string, string]>([
    ['compare', 'with one role', 'how does a CIO differ from firm to firm?'],
    ['compare', 'without a role', 'what is the difference?'],
    ['compare', 'where the roles are only listed', 'what do the CIO and the CTO do together?'],
    ['compare', 'where they do something to each other', 'what do the CIO and the CTO do for each other?'],
    ['compare', 'where it asks how they stand', 'is the CIO more senior than the CTO?'],
    ['compare', 'where one of two is meant', 'does it hang on the CIO or on the CTO'],
    ['compare', 'where the prepositions differ', 'does the cat move from the CIO to the CTO'],
    ['which_role', 'where it asks who stands above', 'who ranks higher, the CIO or the CTO?'],
    ['which_role', 'where one role is named', 'who pays the CIO?'],
  ])('not %s %s: %s', (unwanted, _, question) => {
    expect(wanted(question)).not.toBe(unwanted);
  });
});
