import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Answer } from '../src/answering/answer.ts';
import { type Engine, KnowledgeError, openEngine } from '../src/ask.ts';
import { turnOf } from '../src/evaluation/attempt.ts';
import type { Statement } from '../src/knowledge/model.ts';
import { toBlocks } from '../src/presentation/to-blocks.ts';
import { toJson } from '../src/presentation/to-json.ts';
import { toPlainText } from '../src/presentation/to-plain-text.ts';
import { roleIdsOf } from '../src/understanding/frame.ts';
import { evidenceIn, statementsIn } from './support/answer-parts.ts';
import { goldenQuestions } from './support/golden-questions.ts';
import { writeKnowledgeFolder } from './support/knowledge-folder.ts';
import { shippedEngine } from './support/shipped-engine.ts';
import { shippedFiles, shippedFolder } from './support/shipped-knowledge.ts';
import { engineOver } from './support/small-engine.ts';

const again: Engine = await openEngine(shippedFolder);

/** The answer of an engine that was asked the question before, if there is one. */
const askAfter = (engine: Engine, q: string, previous: string | undefined): Answer =>
  engine.ask(q, turnOf(previous, engine));

const answers: readonly Answer[] = goldenQuestions.map(({ q, previous }) =>
  askAfter(shippedEngine, q, previous),
);
const questionOf = (answer: Answer): string => answer.frame.question;

/** What stands in the file between the ends of the statement's span. */
function sourceOf({ document, span }: Statement): string {
  const file = shippedFiles.find(({ path }) => path === document.file);
  return file?.text.slice(span.start, span.end) ?? '';
}

describe('whatever is shown', () => {
  it('is a slice of its file, character by character', () => {
    for (const answer of answers)
      for (const statement of statementsIn(answer))
        expect(sourceOf(statement), questionOf(answer)).toBe(statement.text);
  });

  it('ends where its sentence ends', () => {
    for (const answer of answers)
      for (const { text } of statementsIn(answer)) expect(text).toMatch(/[.!?][”"')]?$/);
  });

  it('names a document that there is, and the line it stands on', () => {
    for (const statement of answers.flatMap(statementsIn)) {
      const file = shippedFiles.find(({ path }) => path === statement.document.file);
      const line = file?.text.split('\n')[statement.line - 1] ?? '';
      expect(line).toContain(statement.text.split('\n')[0]);
      expect(statement.section).not.toBe('');
    }
  });

  it('is quoted as it stands where it is read', () => {
    for (const answer of answers) {
      const { text } = toJson(answer);
      for (const { statement } of evidenceIn(answer))
        expect(text, questionOf(answer)).toContain(statement.text);
    }
  });
});

describe('every answer', () => {
  it.each(['explanation', 'comparison', 'role_fit', 'no_answer'])(
    'is of a kind that the golden questions meet: %s',
    (kind) => {
      expect(answers.map((answer) => answer.kind)).toContain(kind);
    },
  );

  it('is written as plain text', () => {
    for (const answer of answers) expect(toPlainText(answer).trim(), questionOf(answer)).not.toBe('');
  });

  it('is written as JSON, in one line', () => {
    for (const answer of answers) {
      const json = toJson(answer, 'id', 1);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      expect(json.question).toBe(questionOf(answer));
    }
  });

  it('is laid out for Slack', () => {
    for (const answer of answers) expect(toBlocks(answer).blocks, questionOf(answer)).not.toEqual([]);
  });

  it('quotes statements where it is an answer', () => {
    for (const answer of answers)
      if (QUOTING.has(answer.kind)) expect(toJson(answer).passages, questionOf(answer)).not.toEqual([]);
  });
});

const QUOTING: ReadonlySet<Answer['kind']> = new Set(['explanation', 'comparison', 'role_fit']);

/** The other engine is asked every question; the same one, so many. */
const EVERY = 4;

describe('the same question', () => {
  it('has the same answer a second time, byte for byte', () => {
    for (const [index, { q, previous }] of goldenQuestions.entries()) {
      if (index % EVERY === 0)
        expect(JSON.stringify(askAfter(shippedEngine, q, previous))).toBe(JSON.stringify(answers[index]));
    }
  });

  it('has the same answer from another engine, whatever was asked before', () => {
    const backwards = [...goldenQuestions.entries()].reverse();
    for (const [index, { q, previous }] of backwards)
      expect(JSON.stringify(askAfter(again, q, previous))).toBe(JSON.stringify(answers[index]));
  });

  it.each<[string, string, string]>([
    ['in capitals', 'what does a cio earn?', 'WHAT DOES A CIO EARN?'],
    ['without its mark', 'what does a CIO earn?', 'what does a CIO earn'],
    ['with spaces around it', 'CIO vs CTO', '  CIO   vs  CTO \n'],
    ['with dots in the acronym', 'skills of a CTO', 'skills of a C.T.O.'],
    ['with a curly apostrophe', "the CIO's boss", 'the CIO’s boss'],
  ])('has the same text however it is typed: %s', (_, question, typed) => {
    expect(toJson(shippedEngine.ask(typed)).text).toBe(toJson(shippedEngine.ask(question)).text);
  });

  it('ranks as it answers: what is shown first is a candidate, and candidates stand by probability', () => {
    const answer = shippedEngine.ask('what skills does a CTO need?');
    const candidates = shippedEngine.candidatesFor(answer);
    expect(candidates.map(({ statement }) => statement)).toContain(statementsIn(answer)[0]);
    const probabilities = candidates.map(({ probability }) => probability);
    expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
    expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...probabilities)).toBeLessThanOrEqual(1);
  });
});

describe('an engine over a few documents', () => {
  const engine = engineOver({
    one: [
      '## CIO: skills',
      '',
      'The CIO knows budgets well. {#one-01}',
      '',
      '## CTO: skills',
      '',
      'The CTO writes prototypes. {#one-02}',
    ].join('\n'),
  });
  const first = engine.ask('skills of a CIO');
  const turn = engine.turnAfter(first, undefined);

  it('reads a bare number as the suggestion with that number, and only where there is one', () => {
    const [suggestion = ''] = first.followUps;
    expect(suggestion).not.toBe('');
    expect(questionOf(engine.ask(' 1. ', turn))).toBe(suggestion);
    expect(questionOf(engine.ask('1'))).toBe('1');
    expect(questionOf(engine.ask('9', turn))).toBe('9');
  });

  it('answers talk about the last answer from the turn, and forgets it after “start over”', () => {
    const sources = engine.ask('source?', turn);
    expect(sources.frame.wanted).toBe('talk');
    expect(statementsIn(sources)).toEqual(statementsIn(first));
    expect(engine.turnAfter(engine.ask('start over', turn), turn)).toBeUndefined();
  });

  it('goes on from the turn where a question leaves out its subject, and has none of it otherwise', () => {
    expect(roleIdsOf(engine.ask('and the CTO?', turn).frame)).toEqual(['CTO']);
    expect(statementsIn(engine.ask('and the CTO?', turn)).map(({ id }) => id)).toContain('one-02');
    expect(engine.ask('skills of a CTO', turn)).toEqual(engine.ask('skills of a CTO'));
  });
});

describe('any text at all', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'CIO',
          'CTO',
          'CISO',
          'vs',
          'who',
          'salary',
          'boss',
          'not',
          'and',
          '2015',
          '🚀',
          '\u200F',
        ),
      )
      .map((parts) => parts.join(' ')),
  );

  it('is answered, and the answer can be read on every surface', () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: undefined }), (question, previous) => {
        const answer = askAfter(shippedEngine, question, previous);
        expect(toJson(answer).text).not.toBe('');
        expect(toBlocks(answer).blocks).not.toEqual([]);
        for (const statement of statementsIn(answer)) expect(sourceOf(statement)).toBe(statement.text);
      }),
      { numRuns: 80 },
    );
  });

  it.each<[string, string]>([
    ['one word of 40,000 characters', 'a'.repeat(40_000)],
    ['a role, 40,000 characters long', 'CIO vs CTO '.repeat(4_000)],
    ['right to left', 'ما هو الفرق بين CIO و CTO؟'],
    ['Slack’s own markup', '<!channel> <@U1> *what* does a `CIO` _earn_ <https://x.y|here>'],
  ])('is answered: %s', (_, question) => {
    expect(toJson(shippedEngine.ask(question)).text).not.toBe('');
  });
});

describe('openEngine', () => {
  it('throws every problem of the folder, with file and line', async () => {
    const folder = await writeKnowledgeFolder({
      'synonyms.yml': 'synonyms: [',
      'documents/two.md': '---\nid: Two\n---\nText.',
    });
    const opened = openEngine(folder);
    await expect(opened).rejects.toBeInstanceOf(KnowledgeError);
    await expect(opened).rejects.toThrow(/documents\/two\.md:2 [\s\S]*synonyms\.yml:1 /);
  });
});
