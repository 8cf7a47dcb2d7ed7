import { describe, expect, it } from 'vitest';

import { carryOver } from '../../src/answering/carry-over.ts';
import type { Turn } from '../../src/answering/turn.ts';
import type { Engine } from '../../src/ask.ts';
import { roleIdsOf } from '../../src/understanding/frame.ts';
import { expectKind, present, statementsIn } from '../support/answer-parts.ts';
import { engineOver } from '../support/small-engine.ts';

const LINES = `
### CIO: salary

- A CIO earns 210,000 a year at Quillfeather. {#pay-1}
- Most of these people began at the help desk and rose slowly. {#pay-2}

### CTO: salary

- A CTO earns 190,000 a year at Quillfeather. {#pay-3}

### CIO: reporting line

- The CIO reports to the CEO.
- The CIO reports to the owner of the firm.
`;
const TOPIC = {
  'disagreements.yml': `disagreements:
  - id: boss
    title: Whom the CIO reports to
    roles: [CIO]
    aspects: [reporting]
    sides: [[one-ceo], [one-cto]]
`,
};
const DISPUTED = LINES.replace('to the CEO.', 'to the CEO. {#one-ceo}').replace(
  'the owner of the firm.',
  'the owner of the firm. {#one-cto}',
);
const old = engineOver({ one: LINES });

const ask = (engine: Engine, question: string, turn?: Turn): Turn =>
  present(engine.turnAfter(engine.ask(question, turn), turn), 'the turn');
const textsIn = (engine: Engine, question: string, turn: Turn): readonly string[] =>
  statementsIn(engine.ask(question, turn)).map(({ text }) => text);

const pay = ask(old, 'CIO salary');
const compared = ask(old, 'CIO vs CTO: salary');

describe('a turn of the same knowledge', () => {
  it.each([
    ['an explanation', pay],
    ['a comparison', compared],
    ['a no', ask(old, 'CEO salary')],
    ['a role', ask(old, 'who began at the help desk?')],
  ])('loses nothing: %s', (_, turn) => {
    expect(carryOver(turn, old.knowledge)).toEqual({ ...turn, isOutdated: false });
  });

  it('keeps a disagreement, whose sides stay the very evidence of the answer', () => {
    const disputed = engineOver({ one: DISPUTED }, TOPIC);
    const turn = ask(disputed, 'who does the CIO report to?');
    expect(expectKind(turn.answer, 'explanation').dispute).toBeDefined();
    const carried = carryOver(turn, disputed.knowledge);
    expect(statementsIn(carried.answer)).toEqual(statementsIn(turn.answer));
  });
});

describe('a turn of other documents', () => {
  it('has the objects of the new knowledge, found by id, and statements found by their words', () => {
    // A line above changes the ids of all statements without braces, and the positions of all.
    const now = engineOver({ one: `### CTO: vendors\n\n- The CTO pays vendors.\n${LINES}` });
    const turn = ask(old, 'who does the CIO report to?');
    const carried = carryOver(turn, now.knowledge);
    expect(carried.isOutdated).toBe(false);
    expect(carried.shown.map(({ text }) => text)).toEqual(turn.shown.map(({ text }) => text));
    for (const statement of [...carried.shown, ...statementsIn(carried.answer)])
      expect(now.knowledge.statements[statement.position]).toBe(statement);
    for (const role of [...carried.answered, ...carried.recent, ...carried.frame.roles.map((r) => r.value)])
      expect(now.knowledge.roles).toContain(role);
    for (const { value } of carried.frame.aspects) expect(now.knowledge.aspects).toContain(value);
  });

  it('does not show again what was shown under another position', () => {
    const now = engineOver({ one: `### CTO: vendors\n\n- The CTO pays vendors.\n${LINES}` });
    const shown = pay.shown.map(({ text }) => text);
    expect(textsIn(now, 'more', pay).filter((text) => shown.includes(text))).toEqual([]);
  });

  it.each([
    ['is gone', LINES.replace(/- A CIO earns.*\n/, ''), 'A CIO earns 210,000 a year at Quillfeather.'],
    [
      'says something else',
      LINES.replace('210,000', '230,000'),
      'A CIO earns 210,000 a year at Quillfeather.',
    ],
    [
      'is about another role',
      LINES.replace('### CIO: salary', '### CTO: salary'),
      'A CIO earns 210,000 a year at Quillfeather.',
    ],
  ])('does not have a statement that %s', (_, lines, text) => {
    const now = engineOver({ one: lines });
    expect(pay.shown.map((each) => each.text)).toContain(text);
    const carried = carryOver(pay, now.knowledge);
    expect(carried.isOutdated).toBe(true);
    expect([...carried.shown, ...statementsIn(carried.answer)].map((each) => each.text)).not.toContain(text);
    expect(textsIn(now, 'source?', pay)).not.toContain(text);
  });

  it('says that the documents have changed where nothing is left of what was quoted', () => {
    const now = engineOver({ one: '### CTO: vendors\n\n- The CTO pays vendors.\n' });
    const { line } = expectKind(now.ask('source?', pay), 'acknowledgement');
    expect(line).toContain('The documents have changed');
    const { line: nothing } = expectKind(now.ask('source?', ask(now, 'CEO salary')), 'acknowledgement');
    expect(nothing).not.toContain('changed');
  });

  it('answers "more" from the new documents, for sure where it was sure', () => {
    const now = engineOver({ one: LINES.replace('210,000', '230,000') });
    expect(textsIn(now, 'more', pay)).toContain('A CIO earns 230,000 a year at Quillfeather.');
    expect(now.ask('more', pay).kind).toBe('explanation');
  });

  it('is gone on from by the next question', () => {
    const now = engineOver({ one: LINES.replace('190,000', '195,000') });
    const answer = now.ask('and the CTO?', pay);
    expect(roleIdsOf(answer.frame)).toEqual(['CTO']);
    expect(statementsIn(answer).map(({ text }) => text)).toContain(
      'A CTO earns 195,000 a year at Quillfeather.',
    );
  });

  it('keeps a comparison with the cells that are left, and is none where a role is gone', () => {
    const fewer = engineOver({ one: LINES.replace(/- A CIO earns.*\n/, '') });
    expect(expectKind(carryOver(compared, fewer.knowledge).answer, 'comparison').roles).toHaveLength(2);
    const roles = 'roles:\n  - { id: CIO, name: chief information officer, aliases: [] }\n';
    const alone = engineOver({ one: LINES.replace(/### CTO[^#]*/, '') }, { 'roles.yml': roles });
    const carried = carryOver(compared, alone.knowledge);
    expectKind(carried.answer, 'explanation');
    expect(carried.recent.map(({ id }) => id)).toEqual(['CIO']);
    expect(carried.frame.roles.map(({ value }) => value.id)).toEqual(['CIO']);
    expect(carried.frame.terms).not.toContain('@CTO');
    // Of two, "the latter" is the second: of one, the first would be taken for it.
    expect(compared.together).toHaveLength(2);
    expect(carried.together).toEqual([]);
  });

  it('has no disagreement of which a side is gone', () => {
    const disputed = engineOver({ one: DISPUTED }, TOPIC);
    const turn = ask(disputed, 'who does the CIO report to?');
    const carried = carryOver(turn, engineOver({ one: LINES }).knowledge);
    expect(expectKind(carried.answer, 'explanation').dispute).toBeUndefined();
    expect(statementsIn(carried.answer)).toHaveLength(2);
  });
});
