import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { expectKind, statementsIn } from '../support/answer-parts.ts';
import { goldenQuestions } from '../support/golden-questions.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const answers = goldenQuestions.map(({ q, previous }) => shippedEngine.ask(q, previous));
/** What is suggested anywhere → a question whose answer suggests it. */
const suggested = new Map(
  answers.flatMap((answer) =>
    answer.followUps.map((question) => [question, answer.understanding.question] as const),
  ),
);

describe('“tell me more”', () => {
  it.each<[string, string]>([
    ['what does a CIO do?', 'more'],
    ['cto skills', 'anything else?'],
    ['what does the CTO earn?', 'more details please'],
    ['who handles security?', 'tell me more'],
    ['who does the CTO report to?', 'go on'],
    ['CIO vs CTO', 'more'],
  ])('shows what was not shown before, on the same: %s, %s', (question, more) => {
    const before = shippedEngine.ask(question);
    const answer = shippedEngine.ask(more, question);
    expect(answer.kind).toBe(before.kind === 'comparison' ? 'comparison' : 'explanation');
    const shown = statementsIn(before).filter(({ isCaveat }) => !isCaveat);
    for (const statement of statementsIn(answer)) expect(shown).not.toContain(statement);
  });

  it('says so where that was all', () => {
    const answer = expectKind(shippedEngine.ask('more', 'what does Vocetka say about the CTO?'), 'no_answer');
    expect(answer.reason.code).toBe('nothing_more');
    expect(toJson(answer).text).toContain('The documents say no more about it.');
  });

  it('with nothing before it is a call for help', () => {
    expect(shippedEngine.ask('tell me more').kind).toBe('help');
  });

  it('about something named is a question of its own', () => {
    const answer = expectKind(shippedEngine.ask('tell me more about vendors', 'cto skills'), 'explanation');
    expect(answer.aspect?.id).toBe('vendors');
  });
});

describe('what is worth asking next', () => {
  it.each([...suggested])('is answered when asked: %s (after: %s)', (question) => {
    expect(shippedEngine.ask(question).kind).not.toBe('no_answer');
  });

  it.each([...suggested])('is understood without anything mended or left out: %s (after: %s)', (question) => {
    expect(shippedEngine.ask(question).understanding.discarded).toEqual([]);
  });

  it('is three questions at most, each once', () => {
    for (const { kind, followUps, understanding } of answers.filter((answer) => answer.kind !== 'help')) {
      expect(followUps.length, `${kind}: ${understanding.question}`).toBeLessThanOrEqual(3);
      expect(new Set(followUps).size, understanding.question).toBe(followUps.length);
    }
  });

  it.each<[string, string, string]>([
    ['the same of another role', 'what skills does a CTO need?', 'CIO: skills'],
    ['both side by side', 'what skills does a CTO need?', 'CIO vs CTO: skills'],
    ['the other role, of a bare one', 'CIO?', 'What does the CTO do?'],
    ['both, of a bare one', 'CIO?', 'CIO vs CTO'],
  ])('is %s: %s → %s', (_, question, next) => {
    expect(shippedEngine.ask(question).followUps).toContain(next);
  });

  it.each([
    'what skills does a CTO need?',
    'CIO vs CTO: skills',
    'CIO vs CTO',
    'who would own our help desk?',
  ])('is not the same again: %s', (question) => {
    const { followUps } = shippedEngine.ask(question);
    const asked = JSON.stringify({ ...shippedEngine.ask(question), understanding: undefined });
    for (const next of followUps)
      expect(JSON.stringify({ ...shippedEngine.ask(next), understanding: undefined })).not.toBe(asked);
  });
});

describe('help', () => {
  const help = expectKind(shippedEngine.ask('help'), 'help');

  it('shows how to ask', () => {
    expect(help.followUps.length).toBeGreaterThan(0);
  });

  it.each(help.followUps)('shows only questions that are answered: %s', (question) => {
    expect(['explanation', 'comparison', 'role_fit']).toContain(shippedEngine.ask(question).kind);
  });

  it('says what the documents cover, as many as there are', () => {
    const { documents, statements } = shippedEngine.knowledge;
    expect(help.coveredRoles.map(({ id }) => id)).toEqual(['CIO', 'CTO', 'CEO']);
    expect([help.documents, help.statements]).toEqual([documents.length, statements.length]);
  });
});
