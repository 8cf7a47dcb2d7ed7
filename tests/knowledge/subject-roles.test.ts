import { describe, expect, it } from 'vitest';
import type { Role, RoleId } from '../../src/knowledge/model.ts';
import { subjectRoles } from '../../src/knowledge/subject-roles.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';

const roles: readonly Role[] = [
  { id: 'CIO', name: 'chief information officer', aliases: ['head of IT'], order: 0, matched: false },
  { id: 'CTO', name: 'chief technology officer', aliases: ['tech chief'], order: 1, matched: false },
  { id: 'CEO', name: 'chief executive officer', aliases: [], order: 2, matched: false },
];
const known = vocabulary(roles, []);

describe('a sentence states the fact of its grammatical subject', () => {
  it.each<[string, string, readonly RoleId[]]>([
    ['a role', 'The CIO runs the network.', ['CIO']],
    ['a role in its plural', 'CIOs earn more than CTOs.', ['CIO']],
    ['a role spelled out', 'The chief technology officer builds products.', ['CTO']],
    ['an alias', 'The head of IT leads.', ['CIO']],
    ['a role with an adjective', 'A good CTO listens to the CIO.', ['CTO']],
    ['a role after an adverb', 'Typically, the CTO reports to the CEO.', ['CTO']],
    ['its possession', "The CIO's salary is higher than the CTO's.", ['CIO']],
    ['reports to the CEO', 'The CIO reports to the CEO.', ['CIO']],
    ['two objects', 'The CIO works with the CTO and the CEO.', ['CIO']],
    ['what it is called', 'The CIO is called the head of IT.', ['CIO']],
    ['what it becomes', 'A CIO can become CEO.', ['CIO']],
    ['unlike', 'Unlike the CIO, the CTO builds products.', ['CTO']],
    ['compared with', 'Compared with the CIO, the CTO earns less.', ['CTO']],
    ['without', 'Without a CIO, the CTO runs IT.', ['CTO']],
    ['according to', 'According to the CEO, the CTO leads.', ['CTO']],
    ['a comparison put in', 'The CTO, unlike the CIO, builds products.', ['CTO']],
    ['but not', 'The CIO, but not the CTO, runs the network.', ['CIO']],
    ['in somebody’s eyes', "In the CTO's eyes, the CIO is slow.", ['CIO']],
    ['in contrast', 'The CTO builds products, in contrast the CIO runs systems.', ['CTO', 'CIO']],
    [
      'in contrast, after a semicolon',
      'The CTO builds products; in contrast, the CIO runs systems.',
      ['CTO', 'CIO'],
    ],
    ['while in the middle', 'The CTO looks outward, while the CIO looks inward.', ['CTO', 'CIO']],
    ['while at the beginning', 'While the CTO looks outward, the CIO looks inward.', ['CTO', 'CIO']],
    ['whereas', 'Whereas the CIO runs systems, the CTO builds products.', ['CIO', 'CTO']],
    ['but', 'The CIO cuts costs, but the CTO spends.', ['CIO', 'CTO']],
    ['and, after a comma', 'The CIO cuts costs, and the CTO spends.', ['CIO', 'CTO']],
    ['both … and', 'Both the CIO and the CTO report to the CEO.', ['CIO', 'CTO']],
    ['either of two', 'The CIO or the CTO may lead.', ['CIO', 'CTO']],
    ['neither of two', 'Neither the CIO nor the CTO decides.', ['CIO', 'CTO']],
    ['a list', 'The CIO, the CTO and the CEO meet.', ['CIO', 'CTO', 'CEO']],
    [
      'a list after an adverbial',
      'In small firms, the CIO, the CTO and the CEO meet.',
      ['CIO', 'CTO', 'CEO'],
    ],
    ['two roles joined by a slash', 'The CIO/CTO leads.', ['CIO', 'CTO']],
  ])('%s: %s', (_, sentence, expected) => {
    expect(subjectRoles(sentence, known)).toEqual(expected);
  });
});

describe('a pronoun goes back to the subject of the sentence before', () => {
  it.each([
    'They lead dozens of people.',
    'He or she reports to the CEO.',
    'It is a demanding job.',
    'Their boss is the CEO.',
    'This makes the CEO happy.',
    'Both lead.',
  ])('%s', (sentence) => {
    expect(subjectRoles(sentence, known, ['CTO'])).toEqual(['CTO']);
  });

  it('but a role that follows “both” or “these” is the subject itself', () => {
    expect(subjectRoles('Both CIOs lead.', known, ['CTO'])).toEqual(['CIO']);
    expect(subjectRoles('The CIO leads. They win.', known, ['CTO'])).toEqual(['CIO']);
  });
});

describe('whose fact it is tells more than the subject', () => {
  it.each<[string, string, readonly RoleId[]]>([
    ['done by a role', 'Systems are run by the CIO.', ['CIO']],
    ['done by a role, after an adverb', 'The vote is usually held by our CTO.', ['CTO']],
    ['IT, which is no pronoun', 'IT is run by the CIO.', ['CIO']],
    ['done by another than the subject', 'The CIO is advised by the CTO.', ['CIO']],
    ['fallen to a role', 'Hiring falls to the CTO.', ['CTO']],
    ['lying with a role', 'The last word lies with the head of IT.', ['CIO']],
    ['a role’s task', "Talking to the press is never the CIO's task.", ['CIO']],
    ['a part of a role’s work', "Planning is a part of the CTO's work.", ['CTO']],
    ['one role among others', 'If the CIO is ill, it is the CTO who decides.', ['CTO']],
  ])('%s: %s', (_, sentence, expected) => {
    expect(subjectRoles(sentence, known)).toEqual(expected);
  });
});

describe('a sentence has no role for its subject', () => {
  it.each<[string, string]>([
    ['when it names none', 'The network is down.'],
    ['when it is empty', ''],
    ['when the role comes after a preposition', 'Success as a CIO takes time.'],
    ['when the role is what someone becomes', 'Becoming a CTO takes years.'],
    ['when the role is what others hire', 'Companies hire a CTO.'],
    ['when roles are objects of one preposition', 'The difference between the CIO and the CTO is focus.'],
    ['when a list of objects goes on', 'Teams report to the CIO, the CTO and the CEO.'],
    ['when it is one of those with whom', 'In agreement with IT and the CTO, provide advice.'],
    ['when it stands in a condition', 'Good sales matter if the CIO has no time.'],
    ['when it wrote something', 'A letter by the CIO is short.'],
  ])('%s: %s', (_, sentence) => {
    expect(subjectRoles(sentence, known)).toEqual([]);
  });

  it('nor does it take the one before when it begins with IT', () => {
    expect(subjectRoles('IT is down again.', known, ['CTO'])).toEqual([]);
  });
});
