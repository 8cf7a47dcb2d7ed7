import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

import { toBlocks } from '../../src/presentation/to-blocks.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { expectHarmless, expectWithinLimits } from '../support/slack-limits.ts';

const GOLDEN = join(import.meta.dirname, '..', 'golden');
const lineSchema = z.object({ q: z.string(), conversation: z.string().optional() });

const files = ['questions', 'dialogues', 'talk'].flatMap((folder) =>
  readdirSync(join(GOLDEN, folder)).map((name) => join(folder, name)),
);

describe('every answer to a golden question', () => {
  it.each(files)('keeps within Slack’s limits, wide and narrow: %s', (file) => {
    const lines = readFileSync(join(GOLDEN, file), 'utf8').trimEnd().split('\n');
    let before: { readonly conversation: string | undefined; readonly turn: Turn } | undefined;
    for (const { q, conversation } of lines.map((line) => lineSchema.parse(JSON.parse(line)))) {
      const goesOn = conversation !== undefined && conversation === before?.conversation;
      const answer = shippedEngine.ask(q, goesOn ? before?.turn : undefined);
      before = { conversation, turn: shippedEngine.turnAfter(answer, goesOn ? before?.turn : undefined) };
      for (const isWide of [true, false]) {
        const options = { question: q, isWide, controls: { answerId: 'an-answer', isPrivate: true } };
        const { text, blocks } = toBlocks(answer, options);
        expectWithinLimits(blocks);
        expectHarmless(text, blocks);
        expect(text.length).toBeLessThanOrEqual(10_000);
      }
    }
  });
});

type Turn = ReturnType<typeof shippedEngine.turnAfter>;
