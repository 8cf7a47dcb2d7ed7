import { describe, expect, it } from 'vitest';

import type { Turn } from '../../src/answering/turn.ts';
import type { Engine } from '../../src/ask.ts';
import { roleIdsOf } from '../../src/understanding/frame.ts';
import { expectKind, present, statementsIn } from '../support/answer-parts.ts';
import { engineOver } from '../support/small-engine.ts';

const EARNS = 'A CIO earns 210,000 a year at Quillfeather.';
const LINES = `
### CIO: salary

- ${EARNS} {#pay-1}
- Most of these people began at the help desk and rose slowly. {#pay-2}

### CTO: salary

- A CTO earns 190,000 a year at Quillfeather. {#pay-3}

### CIO: reporting line

- The CIO reports to the CEO.
`;
const MORE_ABOVE = `### CTO: vendors\n\n- The CTO pays vendors.\n${LINES}`;
const old = engineOver({ one: LINES });

const turnOf = (engine: Engine, question: string, turn?: Turn): Turn =>
  present(engine.turnAfter(engine.ask(question, turn), turn), 'the turn');
const textsIn = (engine: Engine, question: string, turn: Turn): readonly string[] =>
  statementsIn(engine.ask(question, turn)).map(({ text }) => text);

const pay = turnOf(old, 'CIO salary');
const compared = turnOf(old, 'CIO vs CTO: salary');

describe('a conversation goes on over other documents', () => {
  it.each(['and the CTO?', 'more', 'source?', 'who does he report to?', 'CEO salary', 'compare them', '2'])(
    'as over the same, where they say the same: %s',
    (message) => {
      const same = engineOver({ one: LINES });
      for (const turn of [pay, compared, turnOf(old, 'more', pay), turnOf(old, 'CEO salary', pay)])
        expect(textsIn(same, message, turn)).toEqual(textsIn(old, message, turn));
    },
  );

  it('with statements, roles and aspects of the new ones alone', () => {
    const now = engineOver({ one: MORE_ABOVE });
    const turn = turnOf(now, 'and the CTO?', pay);
    expect(turn.asked).toEqual(['CIO salary', 'and the CTO?']);
    for (const statement of turn.shown) expect(now.knowledge.statements[statement.position]).toBe(statement);
    for (const role of [...turn.answered, ...turn.recent]) expect(now.knowledge.roles).toContain(role);
    expect(turn.recent.map(({ id }) => id)).toEqual(['CTO', 'CIO']);
  });

  it('and does not show again what was shown under another position', () => {
    const now = engineOver({ one: MORE_ABOVE });
    const shown = pay.shown.map(({ text }) => text);
    expect(shown).toContain(EARNS);
    expect(textsIn(now, 'more', pay).filter((text) => shown.includes(text))).toEqual([]);
  });

  it.each([
    ['is gone', LINES.replace(/- A CIO earns.*\n/, '')],
    ['says something else', LINES.replace('210,000', '230,000')],
  ])('and says so where a statement %s', (_, lines) => {
    const now = engineOver({ one: lines });
    const answer = expectKind(now.ask('source?', pay), 'explanation');
    expect(answer.title).toContain('The documents have changed');
    expect(statementsIn(answer).map(({ text }) => text)).not.toContain(EARNS);
  });

  it.each([
    ['is left', '### CTO: vendors\n\n- The CTO pays vendors.\n'],
    ['is said of the role any more', LINES.replace('### CIO: salary', '### CTO: salary')],
  ])('and says so where nothing %s', (_, lines) => {
    const now = engineOver({ one: lines });
    const { line } = expectKind(now.ask('source?', pay), 'acknowledgement');
    expect(line).toContain('The documents have changed');
    const { line: nothing } = expectKind(now.ask('source?', turnOf(now, 'CEO salary')), 'acknowledgement');
    expect(nothing).not.toContain('changed');
  });

  it('with "more" for what is new, for sure where it was sure', () => {
    const now = engineOver({ one: LINES.replace('210,000', '230,000') });
    expect(textsIn(now, 'more', pay)).toContain('A CIO earns 230,000 a year at Quillfeather.');
    expect(now.ask('more', pay).kind).toBe('explanation');
  });

  it('with what the next question says', () => {
    const now = engineOver({ one: LINES.replace('190,000', '195,000') });
    const answer = now.ask('and the CTO?', pay);
    expect(roleIdsOf(answer.frame)).toEqual(['CTO']);
    expect(statementsIn(answer).map(({ text }) => text)).toContain(
      'A CTO earns 195,000 a year at Quillfeather.',
    );
  });

  it('without a role that is gone: of two, "the latter" is nobody then', () => {
    const roles = 'roles:\n  - { id: CIO, name: chief information officer, aliases: [] }\n';
    const alone = engineOver({ one: LINES.replace(/### CTO[^#]*/, '') }, { 'roles.yml': roles });
    const turn = turnOf(alone, 'source?', compared);
    expect(turn.recent.map(({ id }) => id)).toEqual(['CIO']);
    expect(turn.together).toEqual([]);
  });

  it('from its last messages, however long it was', () => {
    let turn = pay;
    for (let at = 0; at < 20; at++) turn = turnOf(old, at % 2 === 0 ? 'CTO salary' : 'CIO salary', turn);
    expect(turn.asked.length).toBeLessThan(10);
    expect(textsIn(engineOver({ one: LINES }), 'source?', turn)).toContain(EARNS);
  });
});
