import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildEngine, type Engine, engineSteps, finishInTurns } from '../../src/ask.ts';
import { turnOf } from '../../src/evaluation/attempt.ts';
import { type Loaded, loadKnowledge, loadSteps } from '../../src/knowledge/load.ts';
import { finish, forEachInSteps, type Steps } from '../../src/knowledge/steps.ts';
import { toJson } from '../../src/presentation/to-json.ts';
import { knowledgeOf } from '../support/knowledge-files.ts';
import { shippedFiles } from '../support/shipped-knowledge.ts';

function* countTo(last: number, done: number[]): Steps<string> {
  for (let at = 1; at <= last; at++) {
    done.push(at);
    yield;
  }
  return `counted ${done.length}`;
}

describe('work in steps', () => {
  it('is all done at once, and its value given back', () => {
    const done: number[] = [];
    expect(finish(countTo(3, done))).toBe('counted 3');
    expect(done).toEqual([1, 2, 3]);
  });

  it('may have no step at all', () => {
    expect(finish(countTo(0, []))).toBe('counted 0');
  });

  it('is begun by its first step, and goes on where it stopped', () => {
    const done: number[] = [];
    const steps = countTo(2, done);
    expect(done).toEqual([]);
    steps.next();
    expect(done).toEqual([1]);
    expect(finish(steps)).toBe('counted 2');
  });

  it('fails as the step fails', () => {
    function* failing(): Steps<string> {
      yield;
      throw new RangeError('no');
    }
    expect(() => finish(failing())).toThrow(RangeError);
  });
});

describe('items in steps', () => {
  it('are each handled once, in order, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), (length) => {
        const items = Array.from({ length }, (_, at) => at);
        const handled: number[] = [];
        finish(forEachInSteps(items, (item) => handled.push(item)));
        expect(handled).toEqual(items);
      }),
      { numRuns: 40 },
    );
  });

  it('are handled some at a time, with a pause after each lot', () => {
    const items = Array.from({ length: 1500 }, (_, at) => at);
    const sizes: number[] = [];
    let before = 0;
    let handled = 0;
    const steps = forEachInSteps(items, () => {
      handled += 1;
    });
    while (steps.next().done !== true) {
      sizes.push(handled - before);
      before = handled;
    }
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
  });
});

describe('the shipped knowledge', () => {
  it('is read in steps as at once', () => {
    // What was learned is functions, which compare by identity: they have tests of their own.
    const plain = ({ knowledge }: Loaded) => ({ ...knowledge, learned: undefined, readAspects: undefined });
    const read = finish(loadSteps(shippedFiles));
    const atOnce = loadKnowledge(shippedFiles);
    expect(plain(read)).toEqual(plain(atOnce));
    expect(read.problems).toEqual(atOnce.problems);
  });

  it('pauses often while it is read, and while the engine is built', () => {
    const pausesOf = (steps: Steps<unknown>): number => {
      let pauses = 0;
      while (steps.next().done !== true) pauses += 1;
      return pauses;
    };
    const knowledge = knowledgeOf(shippedFiles);
    expect(pausesOf(loadSteps(shippedFiles))).toBeGreaterThanOrEqual(knowledge.documents.length);
    expect(pausesOf(engineSteps(knowledge))).toBeGreaterThan(5);
  });
});

describe('an engine that was built in turns', async () => {
  const knowledge = knowledgeOf(shippedFiles);
  const atOnce = buildEngine(knowledge);
  const inTurns = await finishInTurns(engineSteps(knowledge));

  it.each<[string, string | undefined]>([
    ['CIO vs CTO', undefined],
    ['Who would own our help desk?', undefined],
    ['and the CTO?', 'what does a CIO earn?'],
    ['what does a CTO earn at Google?', undefined],
    ['tech support tickets', undefined],
  ])('answers as one that was built at once: %s (after %s)', (question, previous) => {
    const asked = (engine: Engine) => {
      const answer = engine.ask(question, turnOf(previous, engine));
      const ranked = engine
        .candidatesFor(answer)
        .map(({ statement, probability }) => [statement.id, probability] as const);
      return { answer: toJson(answer), ranked };
    };
    expect(asked(inTurns)).toEqual(asked(atOnce));
  });

  it('lets others run in between', async () => {
    let ticks = 0;
    let isDone = false;
    const tick = (): void => {
      if (isDone) return;
      ticks += 1;
      setImmediate(tick);
    };
    setImmediate(tick);
    function* slow(): Steps<string> {
      for (let step = 0; step < 6; step++) {
        const end = performance.now() + 10;
        while (performance.now() < end);
        yield;
      }
      return 'done';
    }
    expect(await finishInTurns(slow())).toBe('done');
    isDone = true;
    expect(ticks).toBeGreaterThanOrEqual(1);
  });
});
