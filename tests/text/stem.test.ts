import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stem } from '../../src/text/stem.ts';

describe('stem brings together', () => {
  it.each<[string, readonly string[]]>([
    ['derived words, which a search should find', ['product', 'products', 'productivity', 'productive']],
    ['British and American -ise', ['organise', 'organize', 'organisation', 'organizations', 'organizing']],
    ['British and American -yse', ['analyse', 'analyze', 'analyzed', 'analyzing']],
    ['what is analytic', ['analysis', 'analytics', 'analyse']],
    ['strategy and what is strategic', ['strategy', 'strategies', 'strategic']],
    ['tactics and what is tactical', ['tactic', 'tactics', 'tactical']],
    ['technology, what is technical, and tech', ['technology', 'technologies', 'technical', 'tech']],
    ['plurals of acronyms in -o', ['cto', 'ctos']],
  ])('%s: %s', (_, forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });
});

describe('stem keeps apart', () => {
  it.each<[string, string]>([
    ['strategy', 'strata'],
    ['size', 'sister'],
    ['prize', 'prise'],
    ['report', 'repair'],
    ['team', 'teem'],
  ])('%s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('is a text for “constructor” too, which every object of JavaScript has (regression: it was a function)', () => {
    expect(stem('constructor')).toBe('constructor');
  });

  it('is a text without spaces for any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9$€'’.,ßéя]{1,20}$/), (word) => {
        expect(stem(word)).toEqual(expect.any(String));
        expect(stem(word)).not.toMatch(/\s/);
      }),
    );
  });
});
