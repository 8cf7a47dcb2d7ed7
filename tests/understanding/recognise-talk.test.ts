import { describe, expect, it } from 'vitest';

import type { TalkSign } from '../../src/knowledge/model.ts';
import { words } from '../../src/text/words.ts';
import { recogniseTalk } from '../../src/understanding/recognise-talk.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

/** Neither a role nor an aspect is named, and nothing went before. */
const OF_NOTHING = { namesSomething: false, isOfAspect: false };

describe('a message about the conversation', () => {
  it.each<[TalkSign, string, string]>([
    ['help', 'asks what the bot can do', 'HELP!'],
    ['help', 'asks who the bot is', 'who are you?'],
    ['help', 'says nothing', ''],
    ['documents', 'asks for the list of documents', 'which sources do you use?'],
    ['documents', 'asks where all of it comes from', 'so what do you base this on?'],
    ['courtesy', 'thanks', 'thx a lot'],
    ['courtesy', 'greets', 'Good morning'],
    ['courtesy', 'shows pleasure', 'awesome, makes sense'],
    ['courtesy', 'takes leave', 'ok, goodbye'],
    ['more', 'wants to go on', 'please carry on'],
    ['more', 'asks for the rest, with thanks', 'thanks, anything else?'],
    ['sources', 'asks who says so', 'according to whom?'],
    ['sources', 'asks where a line comes from', 'where do you get that from?'],
    ['shorter', 'wants less', 'could you please sum it up?'],
    ['sure', 'doubts', 'are you certain?'],
    ['wrong', 'objects', 'no, that is not true'],
    ['start_over', 'turns to something else', 'new subject please'],
    ['courtesy', 'laughs and tells what comes next', 'lol great, off to feed the ducks'],
    ['sources', 'asks about a number of the list', 'where does [2] come from?'],
  ])('%s: %s: %s', (sign, _, message) => {
    expect(recogniseTalk(message, words(message), OF_NOTHING, shippedLanguage)).toBe(sign);
  });
});

describe('a message with such words asks something', () => {
  it.each<[string, string]>([
    ['when a thing is called so', 'who buys the documents?'],
    ['when much else is said', 'can you help my cousin with the printer in the hall'],
    ['when a word only looks like it', 'by whom'],
    ['when a word of courtesy belongs to a sentence', 'are good managers nice to engineers?'],
    ['when it says none of them', 'pancakes'],
    ['when it is a thing to do', 'lunch at noon?'],
  ])('%s: %s', (_, message) => {
    expect(recogniseTalk(message, words(message), OF_NOTHING, shippedLanguage)).toBeUndefined();
  });

  it('when a role is named', () => {
    const message = 'who said that, the CTO?';
    const named = { ...OF_NOTHING, namesSomething: true };
    expect(recogniseTalk(message, words(message), named, shippedLanguage)).toBeUndefined();
  });
});
