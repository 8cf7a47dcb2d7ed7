import { describe, expect, it } from 'vitest';

import { MAX_STATEMENTS } from '../../src/answering/explain.ts';
import { expectKind, idsOf } from '../support/answer-parts.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver } from '../support/small-engine.ts';

const explain = (question: string) => expectKind(shippedEngine.ask(question), 'explanation');

const aboutOneRole: readonly (readonly [string, string, string])[] = [
  ['what does a CIO do?', 'CIO', 'responsibilities'],
  ['what does a CTO do?', 'CTO', 'responsibilities'],
  ['what does the CEO do?', 'CEO', 'responsibilities'],
  ['what does the CIO focus on?', 'CIO', 'focus'],
  ['what skills does a CTO need?', 'CTO', 'skills'],
  ['what skills does a CIO need?', 'CIO', 'skills'],
  ['who does the CTO report to?', 'CTO', 'reporting'],
  ['what education does a CTO need?', 'CTO', 'education'],
  ['how does the CIO deal with vendors?', 'CIO', 'vendors'],
  ['how does the CTO deal with vendors?', 'CTO', 'vendors'],
  ['what bonus does a CIO get?', 'CIO', 'bonus'],
  ['CTO commission', 'CTO', 'commission'],
  ['personal qualities of a CIO', 'CIO', 'personal-qualities'],
  ['which team does a CTO lead?', 'CTO', 'team'],
  ['the strategy of the CEO', 'CEO', 'strategy'],
  ['where does the CIO come from?', 'CIO', 'background'],
];

describe('what is explained about one role', () => {
  it.each(aboutOneRole)('%s — states facts of the %s only', (question, role) => {
    for (const { statement } of explain(question).evidence) expect(statement.roles).toContain(role);
  });

  it.each(aboutOneRole)('%s — begins with a statement of the %s under %s', (question, role, aspect) => {
    const answer = explain(question);
    expect(answer.roles.map(({ id }) => id)).toEqual([role]);
    expect(answer.aspect?.id).toBe(aspect);
    expect(answer.evidence[0].statement.aspects).toContain(aspect);
  });

  it.each(aboutOneRole)('%s — takes at most four statements, or a list of short ones', (question) => {
    const { evidence } = explain(question);
    const chars = evidence.reduce((sum, { statement }) => sum + statement.text.length, 0);
    expect(evidence.length <= MAX_STATEMENTS || chars <= 400).toBe(true);
  });

  it.each(aboutOneRole)('%s — shows none twice, and cites none that it shows', (question) => {
    const { evidence } = explain(question);
    const shown = idsOf(evidence);
    const cited = evidence.flatMap(({ alsoSaidBy }) => alsoSaidBy.map(({ id }) => id));
    expect(new Set([...shown, ...cited]).size).toBe(shown.length + cited.length);
  });

  it.each(['CIO', 'CIO?', 'what is a CIO', 'tell me about the head of IT'])(
    'a bare role is headed by what it is called in full: %s',
    (question) => {
      expect(explain(question).title).toBe('CIO, chief information officer');
    },
  );
});

describe('an umbrella', () => {
  it('is explained by what it stands for', () => {
    const { aspect, evidence } = explain('what does a CTO earn?');
    expect(aspect?.id).toBe('pay');
    expect(aspect?.includes).toContain(evidence[0].statement.aspects[0]);
  });

  it('is no heading of its own where a part of it is asked for', () => {
    expect(explain('what bonus does a CTO get?').aspect?.id).toBe('bonus');
  });
});

describe('two roles in one question', () => {
  it.each(['how do the CIO and the CTO work together?', 'do we need both a CIO and a CTO?'])(
    'are explained together where a statement is about both: %s',
    (question) => {
      const { roles, evidence } = explain(question);
      expect(roles.map(({ id }) => id)).toEqual(['CIO', 'CTO']);
      expect(evidence.some(({ statement }) => statement.roles.length === 2)).toBe(true);
    },
  );

  it('of which no document describes one, are told apart', () => {
    const { roles, notCovered, evidence } = explain('what do the CIO and the CFO do?');
    expect(roles.map(({ id }) => id)).toEqual(['CIO']);
    expect(notCovered).toEqual(['CFO']);
    for (const { statement } of evidence) expect(statement.roles).toContain('CIO');
  });

  it('of which one is an unlisted title, are told apart in the asker’s words', () => {
    expect(explain('what do the CIO and the Chief Happiness Officer do?').notCovered).toEqual([
      'Chief Happiness Officer',
    ]);
  });
});

describe('a statement that only names a role', () => {
  const engine = engineOver({
    one: `
### CTO: skills

- The CTO has the skill of teaching every skill of leading to the CIO.

### CIO: skills

- The CIO needs the skill of listening.
- Painting is a skill for evenings, and the CIO paints.

### CTO: vendors

- The CTO pays vendors.
`,
  });

  it('never comes before one that states the role’s own fact', () => {
    const { evidence } = expectKind(engine.ask('CIO skill'), 'explanation');
    expect(evidence[0].statement.roles).toEqual(['CIO']);
  });
});
