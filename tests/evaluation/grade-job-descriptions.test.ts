import { expect, it } from 'vitest';
import { type GoldenText, gradeJobDescriptions } from '../../src/evaluation/grade-job-descriptions.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const TEXT =
  'You run our IT operations and the service desk. You answer for the IT budget. You lead forty administrators.';

async function gradeOne(given: Partial<GoldenText>) {
  const texts = async function* (): AsyncGenerator<GoldenText> {
    yield { id: 'a', text: TEXT, gold: 'CIO', evidence: [], ...given };
  };
  const { figures, items } = await gradeJobDescriptions(shippedEngine, texts());
  return {
    figures,
    passed: items.map((item) => item.passed),
    said: items.map((item) => item.describe()).join(),
  };
}

it('marks the verdict, each shown line and the role that it is shown for', async () => {
  const evidence = [
    { line: 'You answer for the IT budget.', role: 'CIO' },
    { line: 'You lead forty administrators.', role: 'CTO' },
    { line: 'A line that is not in the text.', role: 'CIO' },
  ];
  const { figures, passed } = await gradeOne({ evidence });
  expect(passed).toEqual([true]);
  expect(figures).toEqual({
    'verdict right': { right: 1, of: 1 },
    'shown lines gold': { right: 2, of: 3 },
    'their roles right': { right: 1, of: 2 },
    'gold lines shown': { right: 2, of: 3 },
  });
});

it('marks no lines where nobody has marked them', async () => {
  const { figures, passed } = await gradeOne({ gold: 'mixed' });
  expect(passed).toEqual([false]);
  expect(figures['verdict right']).toEqual({ right: 0, of: 1 });
  expect(figures['shown lines gold']).toEqual({ right: 0, of: 0 });
});

it('says of a text what was said and what is gold', async () => {
  const { said } = await gradeOne({ gold: 'none', note: 'a technician' });
  expect(said).toMatch(/^── a {2}said CIO, gold none {2}a technician\n/);
});
