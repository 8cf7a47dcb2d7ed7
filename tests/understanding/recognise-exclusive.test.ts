import { describe, expect, it } from 'vitest';

import { understand } from '../support/shipped-understanding.ts';

describe('whether something is one role’s alone', () => {
  it.each<[string, string]>([
    ['“only” before the role', 'Is only the CTO responsible for engineers?'],
    ['“just” before the role', 'is it just the CIO who talks to vendors?'],
    ['“alone” at the end', "Is innovation the CTO's business alone?"],
    ['“only” at the end of a clause', "Innovation is the CTO's turf only, right?"],
    ['“exclusively” after the role', 'Do vendors deal with the CIO exclusively?'],
    ['at the end of what is told', "Innovation is the CTO's turf only. Is it?"],
  ])('is asked by %s: %s', (_, question) => {
    expect(understand(question).isExclusive).toBe(true);
  });

  it.each<[string, string]>([
    ['about what the role does', 'Does the CTO only care about products?'],
    ['said of a number', 'We can only afford one: what does a CIO cost?'],
    ['said of two roles', 'Is security the job of the CIO or the CTO only?'],
    ['far from the role', 'Does a CTO with a large team of engineers talk to customers only?'],
    ['not said', "Is innovation the CTO's business?"],
  ])('is not asked where “only” is %s: %s', (_, question) => {
    expect(understand(question).isExclusive).toBe(false);
  });
});
