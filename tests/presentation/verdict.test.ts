import { describe, expect, it } from 'vitest';
import { verdictToJson } from '../../src/presentation/verdict-to-json.ts';
import { citeVerdict, verdictToText } from '../../src/presentation/verdict-to-text.ts';
import type { NoRoleReason, RoleVerdict } from '../../src/role-matching/verdict.ts';
import { buildStatement, CIO, CTO } from '../support/answers.ts';

const about = (id: string, role: string, section: string) =>
  buildStatement(`The ${role} does ${id}.`, { id, roles: [role], section });
const line = (text: string, role: typeof CIO, id: string, section = 'What it is') => ({
  line: text,
  span: { start: 0, end: text.length },
  role,
  statement: about(id, role.id, section),
});
const read = { duties: 3, excluding: [], isCut: false };
const cio: RoleVerdict = {
  ...read,
  kind: 'role',
  role: CIO,
  evidence: [line('You run it.', CIO, 'a'), line('You keep\n  it.', CIO, 'b')],
};
const mixed: RoleVerdict = {
  ...read,
  kind: 'mixed',
  roles: [CIO, CTO],
  evidence: [line('You run it.', CIO, 'a'), line('You build it.', CTO, 'b', 'Elsewhere')],
  notes: [about('note', 'CIO', 'Notes')],
};

describe('a verdict as text', () => {
  it('names the role and what it rests on, then each line with the statement that says so, then the sources', () => {
    expect(verdictToText(cio).split('\n')).toEqual([
      'The CIO. Of 3 lines on what the holder does and brings, 2 speak for the CIO:',
      '• “You run it.”',
      '  CIO: The CIO does a. [1]',
      '• “You keep it.”',
      '  CIO: The CIO does b. [1]',
      expect.stringMatching(/^\[1\] .*: What it is$/),
    ]);
  });

  it('says of a mixed post what the documents say of one person who does both', () => {
    const text = verdictToText(mixed);
    expect(text).toContain('Mixed: the CIO and the CTO.');
    expect(text).toContain('1 speaks for the CIO and 1 for the CTO');
    expect(text).toContain('Both at once: The CIO does note. [3]');
    expect(citeVerdict(mixed).statements.map(({ id }) => id)).toEqual(['a', 'b', 'note']);
  });

  it('quotes a line that counts against a role, and says that the text was cut', () => {
    const text = verdictToText({
      ...cio,
      excluding: [{ line: 'Laptops are not yours.', span: { start: 0, end: 22 }, role: CTO }],
      isCut: true,
    });
    expect(text).toContain('counts against the CTO: “Laptops are not yours.”');
    expect(text).toContain('the rest was left out');
  });

  it.each<NoRoleReason>(['empty', 'no_duties', 'little_met', 'other_field', 'not_leading'])(
    'gives a reason for none: %s',
    (reason) => {
      const text = verdictToText({ ...read, kind: 'none', reason, roles: [CIO, CTO], field: undefined });
      expect(text).toMatch(/^Neither the CIO nor the CTO: [a-z ,]+\.$/);
    },
  );

  it.each<[string | undefined, string]>([
    ['nursing', 'about another field than nursing, or another trade'],
    [undefined, 'about another field, or another trade'],
  ])('names the field of the roles where the folder does: %s', (field, said) => {
    const text = verdictToText({ ...read, kind: 'none', reason: 'other_field', roles: [CIO, CTO], field });
    expect(text).toContain(said);
  });

  it('fits the width', () => {
    const long = { ...cio, evidence: [line('You run it. '.repeat(30).trim(), CIO, 'a')] as const };
    const lines = verdictToText(long, { width: 60 }).split('\n');
    expect(Math.max(...lines.map((each) => each.length))).toBeLessThanOrEqual(60);
  });

  it('moves no cursor, whatever the text', () => {
    const hostile = { ...cio, evidence: [line('You \u001b[2Jrun \u202Eit.', CIO, 'a')] as const };
    expect(verdictToText(hostile)).toContain('“You [2Jrun it.”');
  });
});

describe('a verdict as JSON', () => {
  it('has each line as it stands, its role, and passages shaped as those of an answer', () => {
    const json = verdictToJson(cio, '7', 1.5);
    expect(json).toMatchObject({ id: '7', verdict: 'CIO', reason: null, cut: false, ms: 1.5 });
    expect(json.evidence[1]).toEqual({
      line: 'You keep\n  it.',
      role: 'CIO',
      passages: [
        {
          text: 'The CIO does b.',
          heading: expect.any(String),
          source: { id: expect.any(String), title: expect.any(String) },
        },
      ],
    });
  });

  it('has no line for none, and says why', () => {
    const none: RoleVerdict = {
      ...read,
      kind: 'none',
      reason: 'other_field',
      roles: [CIO, CTO],
      field: 'IT',
    };
    expect(verdictToJson(none)).toMatchObject({ verdict: 'none', evidence: [], reason: 'other_field' });
    expect(verdictToJson(none)).not.toHaveProperty('id');
    expect(verdictToJson(mixed).verdict).toBe('mixed');
  });
});
