import { describe, expect, it } from 'vitest';

import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import { finish } from '../../src/knowledge/steps.ts';
import type { TalkSign } from '../../src/understanding/frame.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import { MESSAGE_SORTS, type MessageSort, messageSorter } from '../../src/understanding/sort-message.ts';
import { read } from '../support/shipped-understanding.ts';
import { knowledgeOver } from '../support/small-engine.ts';

/** Weights that nobody fits. */
const speaksFor = (sort: MessageSort, weight: number): readonly number[] => [
  MESSAGE_SORTS.indexOf(sort),
  weight,
];
const sorter = messageSorter({
  about: 'A test.',
  weights: {
    hooray: speaksFor('chatter', 200),
    tree: speaksFor('question', 200),
    'old tree': speaksFor('wrong', 900),
    elm: speaksFor('which_needed', 300),
    '@?': speaksFor('question', 300),
    '@emoji': speaksFor('chatter', 500),
    encore: [...speaksFor('more', 400), ...speaksFor('question', 100)],
  },
});
const knowledge = knowledgeOver({ one: '## CIO: skills\n\nThe CIO waters ferns.' });
const small = finish(understandSteps(knowledge, finish(lexiconSteps(knowledge)), sorter));

describe('a sorter', () => {
  it.each<[string, readonly string[], MessageSort]>([
    ['tells the likeliest sort', ['hooray', 'encore'], 'more'],
    ['tells a question from talk', ['hooray', '@?'], 'question'],
    ['tells one question from another', ['elm', 'tree'], 'which_needed'],
    ['hears two neighbours together', ['an', 'old', 'tree'], 'wrong'],
    ['takes for a question what is as likely one', ['hooray', 'tree'], 'question'],
    ['takes for a question what it does not know', ['giraffe'], 'question'],
    ['takes nothing for a question', [], 'question'],
  ])('%s', (_, terms, expected) => {
    expect(sorter(terms)).toBe(expected);
  });
});

/** What a message is sorted by: its words, and the marks for the rest. */
function sortedBy(message: string) {
  const terms = small.messageTerms(message);
  const end = terms.indexOf('$') + 1;
  return { words: terms.slice(0, end).join(' '), marks: terms.slice(end) };
}

describe('a message is sorted by', () => {
  it.each<[string, string, string]>([
    [
      'the base forms of all of its words, also those that only open it',
      'and then paper',
      '^ and then paper $',
    ],
    ['roles as marks', 'so does the head of IT pay?', '^ so do th <role> <role> <role> pay $'],
    ['numbers as marks', 'where is [2] from', '^ wher is <number> from $'],
    ['no name of an emoji', 'hooray :party_parrot:', '^ hooray $'],
  ])('%s: %s', (_, message, expected) => {
    expect(sortedBy(message).words).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['its length', 'ferns need water', '@up to 3'],
    ['being longer than any', 'fern '.repeat(15), '@up to any'],
    ['an aspect', 'which vendors?', '@aspect'],
    ['the hint of one', 'paper', '@hint'],
    ['a question mark', 'ferns?', '@?'],
    ['a picture', 'ferns 🌿', '@emoji'],
    ['the name of a picture', 'ferns :leaves:', '@emoji'],
    ['all known words', 'who waters ferns', '@known 2'],
    ['half of them', 'who waters giraffes', '@known 1'],
    ['none of them', 'who shaves giraffes', '@known 0'],
    ['no word that asks', 'and then', '@nothing'],
  ])('a mark for %s: %s', (_, message, mark) => {
    expect(sortedBy(message).marks).toContain(mark);
  });

  it('no mark for what it has not', () => {
    expect(sortedBy('giraffes').marks).toEqual(['@up to 1', '@known 0']);
  });
});

describe('a message is', () => {
  it.each<[string, string, TalkSign | undefined]>([
    ['of the sort that its terms speak for', 'hooray', 'chatter'],
    ['a question where they speak for one', 'hooray?', undefined],
    ['a call for help where it says nothing', '…', 'help'],
    ['chatter where it is a picture alone', '🎉', 'chatter'],
    ['chatter where it is the name of one', ':tada:', 'chatter'],
    ['a question where nobody knows a word of it', 'asdfgh :tada:', undefined],
    ['no such thing where it is English', 'giraffe :tada:', 'chatter'],
    ['no such thing where a document has the word', 'qwertz ferns :tada:', 'chatter'],
  ])('%s: %s', (_, message, expected) => {
    const { talk, wanted } = small.read(message);
    expect(talk).toBe(expected);
    expect(wanted === 'talk').toBe(expected !== undefined);
  });

  it('about a need where its terms speak for that, or those of the question in it', () => {
    expect(small.read('which elm?').wanted).toBe('explain');
    expect(small.read('elm or oak').wanted).toBe('which_needed');
    expect(small.read('It is hot here. Ferns die. An elm tree for us').wanted).toBe('which_needed');
  });
});

describe('as shipped, a message about the conversation is', () => {
  it.each<[TalkSign, readonly string[]]>([
    ['chatter', ['thx a lot', 'Good morning', 'awesome, makes sense', 'ok, goodbye', 'back in five minutes']],
    ['chatter', ['lol great, off to feed the ducks', 'my sandwich is gone again', 'pancakes', ':joy:']],
    ['chatter', ['lunch at noon?', 'shall we meet at the station?']],
    ['help', ['HELP!', 'who are you?', 'what are you able to do?', 'what subjects are there?']],
    ['help', ['which sources do you use?', 'so what do you base this on?', 'which documents do you have?']],
    ['more', ['please carry on', 'thanks, anything else?', 'is there anything to add?', 'tell me more']],
    ['sources', ['according to whom?', 'where do you get that from?', 'where does [2] come from?']],
    ['sources', ['who wrote this?', 'where is that written?', 'what page is that on?']],
    ['shorter', ['could you please sum it up?', 'that was too long', 'just the gist please']],
    ['sure', ['are you certain?', 'are you really sure?', 'seriously?']],
    ['wrong', ['no, that is not true', 'you got that wrong', 'that is not what I wanted to know']],
    ['start_over', ['new subject please', 'forget all that', "let's start again"]],
  ])('%s: %j', (sign, messages) => {
    for (const message of messages) expect(read(message).talk, message).toBe(sign);
  });
});

describe('as shipped, a message asks which role is needed', () => {
  it.each(['which one do we need?', 'whom should we hire first, a CIO or a CTO?', 'whom are we missing?'])(
    '%s',
    (message) => {
      expect(read(message).wanted).toBe('which_needed');
    },
  );

  it('with what is told around it', () => {
    expect(read('Two bakers, nobody for computers. Whom are we missing?').wanted).toBe('which_needed');
  });

  it.each(['do we need a CIO or not?', 'which skills does a CTO need?', 'who runs the help desk?'])(
    'or another thing: %s',
    (message) => {
      expect(read(message).wanted).not.toBe('which_needed');
    },
  );
});

describe('as shipped, a message with such words asks something', () => {
  it.each<[string, readonly string[]]>([
    [
      'where something is called so',
      ['who buys the documents?', 'who starts new projects?', 'is a CTO always right?'],
    ],
    ['where somebody is helped', ['who helps people with their computers?', 'does a CIO need help?']],
    ['where a word of courtesy belongs to a sentence', ['are good managers nice to engineers?']],
    ['where courtesy stands before it', ['thanks. what does a CIO earn?', 'ok cool, and the CTO?']],
    ['where a source is one for the question', ['which sources say that the CIO is higher?']],
    ['where more is a measure', ['do they earn more?', 'is more budget needed for a CTO?']],
    ['where a role is named', ['who said that, the CTO?', 'help, a CTO!']],
    ['where an aspect alone is named', ['pay', 'skills', 'reporting line', 'vendors']],
    ['where it goes on from the one before', ['why?', 'and in a small company?', 'and the laptops']],
  ])('%s: %j', (_, messages) => {
    for (const message of messages) expect(read(message).talk, message).toBeUndefined();
  });
});
