import { describe, expect, it } from 'vitest';

import { NOTHING, type ReadAspects } from '../../src/knowledge/aspect-reader.ts';
import { aspectsOf, type Surroundings } from '../../src/knowledge/attribute-aspects.ts';
import type { Aspect } from '../../src/knowledge/model.ts';
import type { Heading } from '../../src/knowledge/parse-heading.ts';
import { vocabulary } from '../../src/knowledge/vocabulary.ts';
import { buildAspect } from '../support/answers.ts';

const ASPECTS: readonly Aspect[] = [
  buildAspect('pay'),
  buildAspect('tools'),
  buildAspect('hours'),
  { ...buildAspect('all of it'), includes: ['pay'] },
  { ...buildAspect('shanties'), words: ['song'] },
];

/** What each text was read as; what is missing has nothing to say. Nothing was read for shanties. */
const READINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'ten coins': { pay: 0.9, tools: 0.05, hours: 0.05 },
  'coins and an abacus': { pay: 0.5, tools: 0.45, hours: 0.05 },
  'a day': { pay: 0.1, tools: 0.1, hours: 0.25, [NOTHING]: 0.55 },
  Wages: { pay: 0.8, tools: 0.1, hours: 0.1 },
  Tools: { pay: 0.01, tools: 0.98, hours: 0.01 },
  'all of it': { pay: 0.4, all_of_it: 0.6 },
};
const EVEN = { pay: 1 / 3, tools: 1 / 3, hours: 1 / 3 };
const readAspects: ReadAspects = (text) => new Map(Object.entries(READINGS[text] ?? EVEN));
const context = { vocabulary: vocabulary([], ASPECTS), aspects: ASPECTS, readAspects };

const SILENT: Heading = { text: '', roles: [], aspects: [], declares: false };
const DECLARES: Heading = { text: 'CFO: hours', roles: ['CFO'], aspects: ['hours'], declares: true };
const ALONE: Surroundings = {
  marked: [],
  isMarked: false,
  heading: SILENT,
  above: undefined,
  beside: undefined,
};
const read = (text: string, around: Partial<Surroundings> = {}, within = context) =>
  aspectsOf(text, { ...ALONE, ...around }, within);

describe('a text is about', () => {
  it.each<[string, string, Partial<Surroundings>, readonly string[], string]>([
    ['what it says', 'ten coins', {}, ['pay'], 'words'],
    ['all that it likely says, the likeliest first', 'coins and an abacus', {}, ['pay', 'tools'], 'words'],
    ['what stands above it, where it says nothing', 'x', { above: 'Wages' }, ['pay'], 'heading'],
    [
      'what it says and what stands above it, together',
      'coins and an abacus',
      { above: 'Tools' },
      ['tools'],
      'heading',
    ],
    ['what stands beside it: its row, or what introduces it', 'x', { beside: 'Tools' }, ['tools'], 'heading'],
    [
      'what its heading declares, and what it says',
      'ten coins',
      { heading: DECLARES },
      ['hours', 'pay'],
      'declared',
    ],
    [
      'what its braces and its heading declare, and no more',
      'ten coins',
      { heading: DECLARES, isMarked: true, marked: ['tools'] },
      ['hours', 'tools'],
      'declared',
    ],
    [
      'what it says, where its braces name no aspect and its heading declares none',
      'ten coins',
      { isMarked: true },
      ['pay'],
      'words',
    ],
    [
      'an aspect of an owner’s own that it names',
      'ten coins',
      { above: 'A song' },
      ['pay', 'shanties'],
      'heading',
    ],
    [
      'an aspect of an owner’s own that a heading further out names',
      'ten coins',
      { heading: { ...SILENT, aspects: ['shanties'] } },
      ['pay', 'shanties'],
      'words',
    ],
    ['what is likeliest, though it may say nothing', 'a day', {}, ['hours'], 'words'],
    ['no umbrella', 'all of it', {}, ['pay'], 'words'],
  ])('%s', (_, text, around, aspects, reason) => {
    const found = read(text, around);
    expect([found.aspects, found.reason]).toEqual([aspects, reason]);
  });

  it('nothing where nothing was learned and no word of the vocabulary is said', () => {
    const found = read('ten coins', { above: 'Wages' }, { ...context, readAspects: () => new Map() });
    expect(found).toEqual({ aspects: [], reading: new Map(), reason: 'none' });
  });

  it('what the vocabulary names, where nothing was learned', () => {
    const unread = { ...context, readAspects: () => new Map<string, number>() };
    expect(read('ten hours', { above: 'My pay' }, unread).aspects.toSorted()).toEqual(['hours', 'pay']);
  });
});

describe('the reading of a text', () => {
  it('is certain of what is declared', () => {
    const { reading } = read('ten coins', { heading: DECLARES, isMarked: true, marked: ['tools'] });
    expect([...reading]).toEqual([
      ['hours', 1],
      ['tools', 1],
    ]);
  });

  it('has probabilities of aspects alone, likeliest first, without those that are next to none', () => {
    const { reading } = read('ten coins');
    expect([...reading.keys()][0]).toBe('pay');
    expect(reading.get('pay')).toBeGreaterThan(0.8);
    expect(reading.has(NOTHING)).toBe(false);
    expect([...reading.values()].every((each) => each >= 0.05)).toBe(true);
  });

  it('is surer with a heading that says the same', () => {
    const alone = read('coins and an abacus').reading.get('pay') ?? 0;
    const below = read('coins and an abacus', { above: 'Wages' }).reading.get('pay') ?? 0;
    expect(below).toBeGreaterThan(alone + 0.1);
  });

  it('keeps what the text says beneath a heading that excludes it', () => {
    expect(read('ten coins', { above: 'Tools' }).reading.get('pay')).toBeGreaterThan(0.1);
  });
});
