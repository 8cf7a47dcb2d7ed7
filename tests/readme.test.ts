import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { toPlainText } from '../src/presentation/to-plain-text.ts';
import { verdictToText } from '../src/presentation/verdict-to-text.ts';
import { MAX_TEXT_CHARS } from '../src/role-matching/match-role.ts';
import { shippedEngine } from './support/shipped-engine.ts';

/** A question after `> ` and what stands beneath it, up to the next question or the end of the block. */
const EXCHANGE = /^> (.+)\n([\s\S]*?)\n(?=\n> |```)/gm;

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
const exchanges = [...readme.matchAll(EXCHANGE)].map(([, question = '', answer = '']) => ({
  question,
  answer,
}));

it('shows three answers', () => {
  expect(exchanges).toHaveLength(3);
});

it.each(exchanges)('shows the answer that the bot gives: $question', ({ question, answer }) => {
  expect(answer).toBe(toPlainText(shippedEngine.ask(question), { width: 80 }));
});

it('shows the verdict that the bot gives on a job description', () => {
  const [, text = '', verdict] =
    /^\$ npm run --silent which-role -- "(.+)"\n([\s\S]*?)\n```/m.exec(readme) ?? [];
  expect(verdict).toBe(verdictToText(shippedEngine.whichRole(text), { width: 80 }));
  expect(readme).toContain(`Of a text ${MAX_TEXT_CHARS.toLocaleString('en')} characters are read`);
});
