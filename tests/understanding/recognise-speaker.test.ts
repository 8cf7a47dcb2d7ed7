import { describe, expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import { recogniseSpeaker } from '../../src/understanding/recognise-speaker.ts';

function speaker(question: string): string {
  const said = words(question);
  const at = recogniseSpeaker(said);
  return said.flatMap(({ text }, index) => (at.has(index) ? text : [])).join(' ');
}

describe('who is speaking is told apart', () => {
  it.each<[string, string]>([
    ['my CEO says the CIO should own parking', 'my ceo says'],
    ['our CFO asks: who does the CTO report to?', 'our cfo asks'],
    ['our new tech chief claims the CIO is senior', 'our new tech chief claims'],
    ['Hello, my boss wonders whether a CIO needs a degree', 'my boss wonders'],
    ['My CEO told me that the CTO leads', 'my ceo told'],
    ['our board wants to know what a CTO does', 'our board wants'],
  ])('%s', (question, expected) => {
    expect(speaker(question)).toBe(expected);
  });
});

describe('nobody is speaking', () => {
  it.each<[string, string]>([
    ['where a role is asked about', 'what does my CTO say to the board members?'],
    ['where nobody’s owner is said', 'the CTO says the CIO should leave'],
    ['where a thing is wanted', 'my boss wants a CTO'],
    ['where nothing is said with the verb', 'our CIO says no'],
    ['where the verb is far away', 'my boss in the large office upstairs says the CIO left'],
    ['where no verb of saying follows', 'our CIO runs the whole network'],
    ['where nothing is said', ''],
  ])('%s: %s', (_, question) => {
    expect(speaker(question)).toBe('');
  });
});
