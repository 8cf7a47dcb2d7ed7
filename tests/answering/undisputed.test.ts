import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

describe('a neighbour of a disputed topic is not told as disputed', () => {
  it.each<[string, string]>([
    ['whom the other role reports to', 'who does the CTO report to?'],
    ['who reports to the role', 'what team does the CIO lead?'],
    ['how the two get along', 'how do the CIO and the CTO get along?'],
    ['the strategy itself, of the CIO', 'what is the strategy of the CIO?'],
    ['the strategy itself, of the CTO', 'what is the strategy of the CTO?'],
    ['the innovation of the other role', 'CTO innovation'],
    ['skills in general, of the CIO', 'what skills does a CIO need?'],
    ['skills in general, of the CTO', 'what skills does a CTO need?'],
    ['the focus in general', 'what does the CIO focus on?'],
    ['success in general', 'how is the CIO measured?'],
    ['the bottom line of the other role', "does the CIO improve the company's bottom line?"],
    ['a team', 'who leads the engineers?'],
    ['duties in general', 'what does a CTO do?'],
    ['what a role is', 'what is a CIO?'],
    ['pay', 'what does a CTO earn?'],
    ['education', 'what degree does a CTO need?'],
    ['a duty that one document names', 'who would own our help desk?'],
    ['vendors', 'CIO vs CTO vendors'],
    ['off topic', 'will it rain in Hamburg tomorrow?'],
  ])('%s: %s', (_, question) => {
    const { disagreement, text } = toJson(shippedEngine.ask(question));
    expect(disagreement).toBe(false);
    expect(text).not.toContain('disagree');
  });
});
