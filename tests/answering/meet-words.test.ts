import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type MetWords, meetWords, type WeighedWord } from '../../src/answering/meet-words.ts';
import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge, Statement } from '../../src/knowledge/model.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { wordPostingsSteps } from '../../src/search/word-postings.ts';
import { contentWord } from '../support/content-word.ts';
import { knowledgeOver } from '../support/small-engine.ts';

type Meet = (question: readonly WeighedWord[], statements: readonly Statement[]) => MetWords;

function meetIn(knowledge: Knowledge): Meet {
  const lexicon = finish(lexiconSteps(knowledge));
  const postings = finish(wordPostingsSteps(knowledge, lexicon));
  return (question, statements) => meetWords(question, statements, postings, lexicon);
}

const asked = (text: string, ...synonyms: readonly string[]): WeighedWord => ({
  word: contentWord(text, ...synonyms),
  weight: 1,
  isForeign: false,
});

const knowledge = knowledgeOver(
  {
    one: `### CIO: skills

- The CIO grows orchids. {#orchids}
- The CIO sells production gear. {#production}
- The CIO sells many products. {#products}
- The CIO tunes the piano in the harbour. {#both}
- The CIO helps sailors. {#help-1}
- The CIO helps farmers. {#help-2}
- The CIO helps bakers. {#help-3}
- The CIO wipes a desk. {#desk}
- The CIO is at the help desk. {#help-desk}
`,
  },
  {
    'paraphrases.yml': `paraphrases:
  orchids: [tending flowers, watering plants, orchids galore]
  products: [flowers and plants]
`,
  },
);
const meet = meetIn(knowledge);
/** What the statement with an id meets of a question, its weights 1 a word. */
const weightOf = (id: string, ...question: readonly WeighedWord[]): number => {
  const statement = knowledge.statements.find((each) => each.id === id);
  if (statement === undefined) throw new Error(`there is no statement ${id}`);
  return meet(question, [statement]).weights[0] ?? Number.NaN;
};

describe('a statement meets a word', () => {
  it.each<[string, number, string, WeighedWord]>([
    ['in full by the same word', 1, 'products', asked('products')],
    ['in full by another form of it', 1, 'products', asked('product')],
    ['not at all by another word', 0, 'orchids', asked('harbour')],
    ['not at all by a word that nobody uses', 0, 'orchids', asked('xylophone')],
  ])('%s', (_, expected, id, word) => {
    expect(weightOf(id, word)).toBe(expected);
  });

  it('in part by another word of its stem', () => {
    const related = weightOf('production', asked('product'));
    expect(related).toBeGreaterThan(0);
    expect(related).toBeLessThan(1);
  });

  it('a little less by a synonym than by itself, and more than by its stem', () => {
    const synonym = weightOf('orchids', asked('blossom', 'orchid'));
    expect(synonym).toBeLessThan(1);
    expect(synonym).toBeGreaterThan(weightOf('production', asked('product')));
  });

  it('once, by the closest of itself and its synonyms', () => {
    expect(weightOf('orchids', asked('orchids', 'grow', 'orchid'))).toBe(1);
    expect(weightOf('both', asked('xylophone', 'piano', 'harbour'))).toBe(
      weightOf('both', asked('xylophone', 'piano')),
    );
  });

  it('by as much as the word weighs', () => {
    expect(weightOf('orchids', { ...asked('orchids'), weight: 3 })).toBe(3);
    expect(weightOf('orchids', { ...asked('flowers'), weight: 3 })).toBeCloseTo(
      3 * weightOf('orchids', asked('flowers')),
      12,
    );
  });
});

describe('a synonym of several words', () => {
  const byHelpDesk = asked('hotline', 'help desk');

  it('is met by all of them', () => {
    expect(weightOf('help-desk', byHelpDesk)).toBe(weightOf('orchids', asked('blossom', 'orchid')));
  });

  it('is met in part by those that make up half of its weight, the rarer ones', () => {
    const part = weightOf('desk', byHelpDesk);
    expect(part).toBeGreaterThan(0);
    expect(part).toBeLessThan(weightOf('help-desk', byHelpDesk));
  });

  it('is another thing where less of it is met', () => {
    expect(weightOf('help-1', byHelpDesk)).toBe(0);
  });
});

describe('a paraphrase', () => {
  const flowers = asked('flowers');
  const plants = asked('plants');

  it('counts less than a word of the statement itself', () => {
    expect(weightOf('orchids', flowers)).toBeGreaterThan(0);
    expect(weightOf('orchids', flowers)).toBeLessThan(weightOf('orchids', asked('orchids')));
  });

  it('counts with all of its words', () => {
    expect(weightOf('products', flowers, plants)).toBeCloseTo(2 * weightOf('products', flowers), 12);
  });

  it('counts alone: two do not make up one together', () => {
    expect(weightOf('orchids', flowers, plants)).toBe(weightOf('orchids', flowers));
  });

  it('counts nothing beside the statement’s own word', () => {
    expect(weightOf('orchids', asked('orchids'))).toBe(1);
    expect(weightOf('orchids', asked('orchids'), flowers)).toBe(1 + weightOf('orchids', flowers));
  });

  it('makes up for what a statement meets in part', () => {
    expect(weightOf('orchids', asked('flowers', 'orchid'))).toBe(
      weightOf('orchids', asked('blossom', 'orchid')),
    );
  });
});

describe('a word that neither documents nor vocabulary know', () => {
  const foreign = (text: string): WeighedWord => ({ ...asked(text), isForeign: true });
  const missedBy = (id: string, ...question: readonly WeighedWord[]): number | undefined =>
    meet(
      question,
      knowledge.statements.filter((each) => each.id === id),
    ).foreign[0];

  it.each<[string, number, string, readonly WeighedWord[]]>([
    ['is missed by a statement', 1, 'both', [foreign('flowers')]],
    ['is met where one of its paraphrases has it', 0, 'orchids', [foreign('flowers')]],
    ['is one of several', 1, 'orchids', [foreign('flowers'), foreign('zebra')]],
    ['is no word that they know', 0, 'both', [asked('zebra')]],
  ])('%s', (_, expected, id, question) => {
    expect(missedBy(id, ...question)).toBe(expected);
  });
});

describe('how a statement meets a question', () => {
  const FORMS = [
    'product',
    'products',
    'production',
    'productive',
    'network',
    'networking',
    'manage',
    'management',
    'manager',
    'develop',
    'developer',
    'gravel',
    'seaside',
  ];
  /** Each has three of the forms, each with another distance between them. */
  const bodies = FORMS.flatMap((_, at) =>
    [1, 2, 4].map((step) => [0, 1, 2].map((k) => FORMS[(at + k * step) % FORMS.length]).join(' and ')),
  );
  const corpus = knowledgeOver(
    {
      one: `### CIO: skills\n\n${bodies.map((body, at) => `- The CIO says ${body}. {#s-${at}}`).join('\n')}\n`,
    },
    {
      'paraphrases.yml': `paraphrases:\n${bodies
        .map(
          (_, at) =>
            `  s-${at}: [${FORMS[(at * 5) % FORMS.length]}, ${FORMS[(at * 7 + 1) % FORMS.length]} zebra]`,
        )
        .join('\n')}\n`,
    },
  );
  const { statements } = corpus;
  const meetHere = meetIn(corpus);
  const word = fc
    .record({
      text: fc.constantFrom(...FORMS, 'zebra', 'xylophone'),
      synonyms: fc.array(fc.constantFrom(...FORMS, 'network manager', 'gravel seaside zebra'), {
        maxLength: 2,
      }),
      weight: fc.double({ min: 0.1, max: 5, noNaN: true }),
      isForeign: fc.boolean(),
    })
    .map(
      ({ text, synonyms, ...weighed }): WeighedWord => ({ ...weighed, word: contentWord(text, ...synonyms) }),
    );

  it('does not depend on which others are looked at: few are walked through, of many only those with the word', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.shuffledSubarray([...statements], { minLength: 1 }),
        (question, some) => {
          const together = meetHere(question, some);
          for (const [at, statement] of some.entries()) {
            const alone = meetHere(question, [statement]);
            expect(together.weights[at]).toBeCloseTo(alone.weights[0] ?? Number.NaN, 9);
            expect(together.foreign[at]).toBe(alone.foreign[0]);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is never more than the question weighs, nor less than nothing', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (question) => {
        const total = question.reduce((sum, { weight }) => sum + weight, 0);
        for (const met of meetHere(question, statements).weights) {
          expect(met).toBeGreaterThanOrEqual(0);
          expect(met).toBeLessThanOrEqual(total + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing for no statement', () => {
    expect(meetHere([asked('product')], []).weights).toHaveLength(0);
  });
});
