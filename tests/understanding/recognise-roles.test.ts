import { describe, expect, it } from 'vitest';

import { understand } from '../support/shipped-understanding.ts';

const rolesIn = (question: string) => understand(question).roles.map((mention) => mention.value.id);
const unknownIn = (question: string) => understand(question).unknownRoles.map((mention) => mention.value);

describe('a role is recognised', () => {
  it.each<[string, string, readonly string[]]>([
    ['by its acronym', 'What does the CIO do?', ['CIO']],
    ['by its acronym in lower case', 'what does the cto do', ['CTO']],
    ['by its acronym with dots', 'What is a C.I.O.?', ['CIO']],
    ['by its acronym with dots, in lower case', 'c.t.o. skills', ['CTO']],
    ['by its acronym in the plural', 'What do CTOs do?', ['CTO']],
    ['by its acronym in the plural, in lower case', 'do ctos code?', ['CTO']],
    ['as a possessor', "the CIO's tasks", ['CIO']],
    ['as a possessor, with a curly apostrophe', 'the CIO’s tasks', ['CIO']],
    ['as several possessors', "the CTOs' salaries", ['CTO']],
    ['spelled out', 'What does the Chief Information Officer do?', ['CIO']],
    ['spelled out in the plural', 'what do chief technology officers earn', ['CTO']],
    ['spelled out as a possessor', "the chief executive officer's strategy", ['CEO']],
    ['spelled out in capitals', 'CHIEF INFORMATION OFFICER SKILLS', ['CIO']],
    ['by a nickname', 'what does the tech chief do all day', ['CTO']],
    ['by a nickname of three words', "the head of IT's duties", ['CIO']],
    ['by a nickname in the plural', "IT directors' duties", ['CIO']],
    ['by a nickname for the boss of all', 'what does the managing director do', ['CEO']],
    ['with a hyphen where a space belongs', 'what is a chief-technology-officer', ['CTO']],
    ['misspelt in every word', 'cheif tecnology oficer', ['CTO']],
    ['misspelt in a letter each', 'what is a cheif informaton oficer', ['CIO']],
    ['misspelt by two letters', 'what does a chief techonlogy offcier do', ['CTO']],
    ['known by name only', 'what does a CISO do?', ['CISO']],
    ['known by name only, by a nickname', 'what does the finance director earn', ['CFO']],
  ])('%s: %s', (_, question, expected) => {
    expect(rolesIn(question)).toEqual(expected);
  });
});

describe('several roles', () => {
  it.each<[string, string, readonly string[]]>([
    ['stand in the order of mention', 'is the CTO above the CIO?', ['CTO', 'CIO']],
    ['stand once each', 'CIO vs CTO: is the CIO the head of IT?', ['CIO', 'CTO']],
    ['may be joined by a slash', 'CIO/CTO pay', ['CIO', 'CTO']],
    ['may be three', 'compare the CEO, the CIO and the tech chief', ['CEO', 'CIO', 'CTO']],
    ['the longer name wins', 'chief information security officer tasks', ['CISO']],
  ])('%s: %s', (_, question, expected) => {
    expect(rolesIn(question)).toEqual(expected);
  });
});

describe('a title that no vocabulary lists', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'is named as the asker wrote it',
      'what does a Chief Happiness Officer do?',
      ['Chief Happiness Officer'],
    ],
    ['may hold two words', 'chief customer success officer pay', ['chief customer success officer']],
    ['may begin with vice president', 'what does a vice president of sales do', ['vice president of sales']],
    [
      'may begin with VP, and is no VPE (regression: read as VP Engineering)',
      'what does a VP of sales do',
      ['VP of sales'],
    ],
    ['may begin with head of', 'does the head of logistics report to the CIO?', ['head of logistics']],
    ['may be listed whole', 'what does a scrum master do', ['scrum master']],
  ])('%s: %s', (_, question, expected) => {
    expect(unknownIn(question)).toEqual(expected);
  });

  it('is not one that is listed', () => {
    expect(unknownIn('head of IT, head of tech, chief information officer')).toEqual([]);
  });

  it('stands beside the roles that are listed', () => {
    expect(rolesIn('CIO vs chief happiness officer')).toEqual(['CIO']);
    expect(unknownIn('CIO vs chief happiness officer')).toEqual(['chief happiness officer']);
  });
});

it('a misspelling that was mended is told, with what it was read as', () => {
  expect(understand('the cheif tecnology officer').discarded).toEqual([
    { text: 'cheif', why: 'read as "chief"' },
    { text: 'tecnology', why: 'read as "technology"' },
  ]);
});
