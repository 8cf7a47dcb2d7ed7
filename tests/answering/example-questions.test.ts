import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { exampleQuestions } from '../../src/answering/example-questions.ts';
import { unansweredRoles } from '../../src/answering/unanswered-roles.ts';
import { openEngine } from '../../src/ask.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver, libraryOver } from '../support/small-engine.ts';

const FOLDERS = join(import.meta.dirname, '..', 'golden', 'folders');
const folders = {
  shipped: shippedEngine,
  factory: await openEngine(join(FOLDERS, 'factory')),
  hospital: await openEngine(join(FOLDERS, 'hospital')),
  // Two of its roles share an abbreviation.
  scaleup: await openEngine(join(FOLDERS, 'scaleup')),
};

const ANSWERED = ['explanation', 'comparison', 'role_fit'];

describe.each(Object.entries(folders))('in the folder %s', (_, engine) => {
  it('there are four examples at least and five at most, a comparison first', () => {
    const examples = engine.examples();
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(examples.length).toBeLessThanOrEqual(5);
    expect(engine.ask(examples[0] ?? '').kind).toBe('comparison');
    expect(engine.ask('help').followUps).toEqual(examples);
  });

  it('each example is answered, and so is what each answer suggests next', () => {
    const examples = engine.examples();
    const next = examples.flatMap((question) => engine.ask(question).followUps);
    const further = next.flatMap((question) => engine.ask(question).followUps);
    for (const question of new Set([...examples, ...next, ...further])) {
      const answer = engine.ask(question);
      expect(ANSWERED, question).toContain(answer.kind);
      // A column without a word is no example.
      if (answer.kind === 'comparison') expect(unansweredRoles(answer), question).toEqual([]);
    }
  });

  it('what is suggested in place of an answer is answered', () => {
    for (const declined of [
      'what does the head of magic earn',
      'who is the pope',
      'what does the CAIO do in Ulm',
    ])
      for (const question of engine.ask(declined).followUps)
        expect(ANSWERED, `${declined}: ${question}`).toContain(engine.ask(question).kind);
  });
});

it('the examples are about the roles that the folder tells apart, one of each form', () => {
  expect(shippedEngine.examples()).toEqual([
    'CIO vs CTO',
    'Who is responsible for innovation?',
    'CTO skills',
    'Who does the CIO report to?',
    'Do we need both the CIO and the CTO?',
  ]);
});

it('a folder without such roles has those that its documents name together', () => {
  expect(folders.hospital.examples()[0]).toBe('CMO vs MD');
});

const ONE_SENTENCE = {
  one: `
### CIO: skills

- The CIO listens.
- The CIO sings.
- The CIO writes.
- The CIO draws.

### CTO: skills

- The CTO paints.
`,
};

it('a role with a single sentence is neither compared nor suggested', () => {
  const engine = engineOver(ONE_SENTENCE);
  const asked = ['help', 'CIO skills', 'what does a CFO know?'].map((question) => engine.ask(question));
  expect(asked.flatMap(({ followUps }) => followUps).filter((question) => /CTO/.test(question))).toEqual([]);
  expect(engine.ask('CTO skills').kind).toBe('explanation');
});

it('what the engine declines is no example, not even an owner’s', () => {
  const { library } = libraryOver(ONE_SENTENCE, {
    'language.yml': 'examples: [What does the moon weigh?, CIO skills]\n',
  });
  const engine = engineOver(ONE_SENTENCE);
  expect(exampleQuestions(library, engine.ask)).toEqual(['CIO skills', 'CIO: skills']);
});
