import { describe, expect, it } from 'vitest';

import { suggestFor } from '../../src/answering/follow-ups.ts';
import type { Role } from '../../src/knowledge/model.ts';
import { present } from '../support/answer-parts.ts';
import { ownersEngine } from '../support/owners-folder.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library } = libraryOver({
  one: `
### CIO: definition

- The CIO is one.

### CIO: skills

- The CIO listens. The CIO sings.
- The CIO writes.

### CTO: skills

- The CTO draws.
- The CTO paints.

### CTO: vendors

- The CTO pays vendors.

### CIO: decision

- Choose between them.

### CTO: decision

- Choose well between them.
`,
});
const roles = (...ids: readonly string[]): readonly Role[] => ids.map((id) => present(library.role(id), id));
const suggested = (asked: readonly Role[], aspect?: string, answered: readonly string[] = []) =>
  suggestFor(
    { roles: asked, aspect: aspect === undefined ? undefined : library.aspect(aspect), answered },
    library,
  );

describe('what is worth asking next', () => {
  it.each<[string, readonly Role[], string | undefined, readonly string[]]>([
    ['the same of another role, and of both', roles('CIO'), 'skills', ['CTO: skills', 'CIO vs CTO: skills']],
    [
      'another aspect that holds enough',
      roles('CIO'),
      'definition',
      ['What does the CTO do?', 'CIO vs CTO', 'CIO: skills'],
    ],
    ['no other role that has nothing on the aspect', roles('CTO'), 'vendors', ['CTO: skills']],
    ['no table of what is not compared', roles('CIO'), 'decision', ['CTO: decision', 'CIO: skills']],
    ['of two roles, what both hold', roles('CTO', 'CIO'), undefined, ['CIO vs CTO: skills']],
    [
      'of two roles that share nothing else, each alone',
      roles('CIO', 'CTO'),
      'skills',
      ['What does the CIO do?', 'What does the CTO do?'],
    ],
    [
      'the first role, where none was named',
      [],
      undefined,
      ['What does the CTO do?', 'CIO vs CTO', 'CIO: skills'],
    ],
  ])('is %s', (_, asked, aspect, expected) => {
    const next = suggested(asked, aspect);
    expect(next.slice(0, expected.length)).toEqual(expected);
  });

  it('is nothing that the answer has shown', () => {
    expect(suggested(roles('CIO'), undefined, ['skills'])).not.toContain('CIO: skills');
  });

  it('is not what was asked', () => {
    const alone = ownersEngine({
      'cfo.md': '# CFO\n\n## Responsibilities\n\nThe CFO plans the budget of the bakery.\n',
    });
    const { kind, followUps } = alone.ask('What does the CFO do?');
    expect(kind).toBe('explanation');
    expect(followUps).not.toContain('What does the CFO do?');
  });

  it('is three questions at most, each once', () => {
    for (const asked of [[], roles('CIO'), roles('CTO'), roles('CIO', 'CTO')])
      for (const aspect of [undefined, ...library.knowledge.aspects.map(({ id }) => id)]) {
        const next = suggested(asked, aspect);
        expect(next.length).toBeLessThanOrEqual(3);
        expect(new Set(next).size).toBe(next.length);
      }
  });
});

describe('in the shipped documents', () => {
  const asked = [
    'CIO?',
    'CTO skills',
    'CIO vs CTO',
    'CIO vs CTO pay',
    'what does a CISO earn?',
    'CEO: strategy',
  ];
  const next = [...new Set(asked.flatMap((question) => shippedEngine.ask(question).followUps))];

  it.each([...next, ...shippedEngine.ask('help').followUps])(
    'what is suggested is answered when asked: %s',
    (question) => {
      const { kind, frame } = shippedEngine.ask(question);
      expect(['explanation', 'comparison', 'role_fit']).toContain(kind);
      expect(frame.corrections).toEqual([]);
    },
  );
});
