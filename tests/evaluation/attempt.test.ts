import { describe, expect, it } from 'vitest';

import { attempt, turnOf } from '../../src/evaluation/attempt.ts';
import { roleIdsOf } from '../../src/understanding/frame.ts';
import { buildGolden } from '../support/attempts.ts';
import { engineOver } from '../support/small-engine.ts';

const engine = engineOver({
  one: '## CIO: skills\n\nThe CIO knows budgets. {#one-01}\n\n## CTO: skills\n\nThe CTO knows code. {#one-02}',
});
const attemptAt = (q: string, previous?: string) => attempt(buildGolden({ q, previous }), engine);

describe('a golden question is asked', () => {
  it('by itself', () => {
    expect(turnOf(undefined, engine)).toBeUndefined();
    const { answer, json, shown } = attemptAt('skills of a CIO');
    expect(answer.frame.previous).toBeUndefined();
    expect(shown.map(({ statement }) => statement.id)).toContain('one-01');
    expect(json.question).toBe('skills of a CIO');
  });

  it('after the question before it, as in a conversation', () => {
    const { answer } = attemptAt('and the CTO?', 'skills of a CIO');
    expect(roleIdsOf(answer.frame)).toEqual(['CTO']);
    expect(answer).toEqual(engine.ask('and the CTO?', turnOf('skills of a CIO', engine)));
    expect(answer.frame).not.toEqual(attemptAt('and the CTO?').answer.frame);
  });
});
