import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { recogniseNegation } from '../../src/understanding/recognise-polarity.ts';
import { recogniseRoles } from '../../src/understanding/recognise-roles.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

function isNegated(question: string): boolean {
  const said = words(question);
  return recogniseNegation(said, recogniseRoles(question, said, shippedLanguage).taken, shippedLanguage);
}

describe('what is asked for is what is not so', () => {
  it.each<[string, string]>([
    ['a duty of nobody', 'who is not in charge of parking?'],
    ['contracted', "who doesn't sign contracts?"],
    ['contracted, with a curly apostrophe', 'who doesn’t sign contracts?'],
    ['contracted, without its apostrophe', 'what doesnt a CIO sign'],
    ['after the role', 'what does a CIO not do?'],
    ['after a modal verb and the role', 'what should the chief technology officer never promise'],
    ['after words that stand for the role', 'which of the two roles is not on call'],
    ['after a sentence', 'We are hiring. What does a CTO not do?'],
  ])('%s: %s', (_, question) => {
    expect(isNegated(question)).toBe(true);
  });
});

describe('a “not” negates nothing that is asked', () => {
  it.each<[string, string]>([
    ['within the thing asked about', 'who sees to it that parcels do not get lost?'],
    ['within the thing asked about, contracted', "which role makes certain that the lift doesn't stop?"],
    ['of what must never happen', 'who ensures that we never lose a key?'],
    ['in a condition', 'what does a CIO earn if the firm does not sell software?'],
    ['in a yes-or-no question', "doesn't the CTO sign contracts?"],
    ['before the question', 'I do not know: what is a CIO?'],
    ['in a word that only begins so', 'who takes notes?'],
    ['where there is none', 'what is a CIO'],
    ['where nothing is asked', 'not the CTO'],
  ])('%s: %s', (_, question) => {
    expect(isNegated(question)).toBe(false);
  });
});
