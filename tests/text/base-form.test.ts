import { describe, expect, it } from 'vitest';

import { baseForm } from '../../src/text/base-form.ts';

describe('baseForm brings together', () => {
  it.each<[string, readonly string[]]>([
    ['a plural', ['role', 'roles']],
    ['a plural of a word in -y', ['company', 'companies']],
    ['a plural in -es', ['process', 'processes']],
    ['a plural after x', ['tax', 'taxes']],
    ['a plural after ch', ['branch', 'branches']],
    ['a plural of an acronym', ['cto', 'ctos']],
    ['forms of a verb', ['report', 'reports', 'reported', 'reporting']],
    ['forms of a verb in -e', ['manage', 'manages', 'managed', 'managing']],
    ['forms of a verb that doubles its last letter', ['plan', 'plans', 'planned', 'planning']],
    ['forms of a verb in -ay', ['pay', 'pays', 'paying']],
    ['forms of a verb in -ee', ['oversee', 'oversees', 'overseeing']],
    ['forms of a verb in -ss', ['stress', 'stresses', 'stressed', 'stressing']],
  ])('%s: %s', (_, forms) => {
    expect(new Set(forms.map(baseForm)).size).toBe(1);
  });
});

describe('baseForm keeps apart', () => {
  it.each<[string, string, string]>([
    ['an adverb and a noun', 'personally', 'personality'],
    ['a noun and what is derived from it', 'product', 'productivity'],
    ['people and their field', 'technical', 'technology'],
    ['a noun and its adjective', 'strategy', 'strategic'],
    ['words that share a beginning only', 'university', 'universe'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(baseForm(one)).not.toBe(baseForm(other));
  });

  it.each<[string, string]>([
    ['thing', 'a word in -ing that is no verb form'],
    ['ring', 'a short word in -ing'],
    ['need', 'a short word in -ed'],
    ['status', 'a word in -us'],
    ['basis', 'a word in -is'],
    ['business', 'a word in -ss'],
    ['be', 'a word of two letters'],
    ['$167,942.50', 'a figure'],
    ["don't", 'a contraction'],
    ['security', 'a word in -y'],
  ])('“%s” is its own base form: %s', (word) => {
    expect(baseForm(word)).toBe(word);
  });
});
