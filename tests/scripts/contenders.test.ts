import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contenders } from '../../scripts/bench/contenders.ts';
import { openCorpus } from '../../scripts/bench/corpus.ts';
import { shippedFolder } from '../support/shipped-knowledge.ts';

const questionsFile = join(import.meta.dirname, '..', 'golden', 'questions.jsonl');
const COUNT = 500;
/** The questions are shuffled: these are like all. */
const SOME = 40;
const corpus = await openCorpus({ knowledgeFolder: shippedFolder, questionsFile }, COUNT);

describe('the corpus of the bench', () => {
  it('is as large as was asked for, but never smaller than what is shipped', async () => {
    expect(corpus.passages).toHaveLength(COUNT);
    const least = await openCorpus({ knowledgeFolder: shippedFolder, questionsFile }, 0);
    expect(least.knowledge.statements).toEqual(corpus.shipped.statements);
  });

  it('covers with what was learned the shipped statements, and no generated one', () => {
    const { knowledge, shipped } = corpus;
    const covered = knowledge.statements.filter(({ position }) => knowledge.learned?.covers(position));
    expect(covered).toEqual(shipped.statements.filter(({ position }) => shipped.learned?.covers(position)));
    expect(covered).not.toEqual([]);
    expect(knowledge.learned?.fits([]).statements).toHaveLength(COUNT);
  });
});

describe.each(contenders)('$name', ({ prepare }) => {
  // An engine that is misused finds nothing, and that very fast.
  it('finds something for nearly every question', async () => {
    const query = await prepare(corpus)();
    const found: number[] = [];
    for (const question of corpus.questions.slice(0, SOME)) found.push(await query(question));
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(0.75 * found.length);
  });
});
