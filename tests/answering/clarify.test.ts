import { describe, expect, it } from 'vitest';

import { clarify } from '../../src/answering/clarify.ts';
import { statementsIn } from '../../src/answering/statements-in.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { expectKind, idsOf, present } from '../support/answer-parts.ts';
import { buildFrame, CIO, mention } from '../support/answers.ts';
import { engineOver, libraryOver } from '../support/small-engine.ts';

const { library } = libraryOver({
  one: `
### CIO: base salary

- The CIO earns coins.

### CTO: bonus

- The CTO gets a bonus.
`,
});
const named = (id: string) => [{ value: present(library.aspect(id), id), span: undefined }];
const clarified = (about: Partial<Frame>) => clarify(buildFrame('what does she earn?', about), library);

describe('"what does she earn?" with nobody named before', () => {
  it('is asked back, with a question for each role that the documents can answer for', () => {
    expect(clarified({ refersBack: true, aspects: named('pay') })).toMatchObject({
      kind: 'clarification',
      followUps: ['CIO: pay', 'CTO: pay'],
    });
  });

  it.each<[string, Partial<Frame>]>([
    ['somebody is known', { refersBack: true, aspects: named('pay'), roles: [mention(CIO, 'carried')] }],
    [
      'a title that nobody knows is named',
      { refersBack: true, aspects: named('pay'), unknownRoles: [{ value: 'baker', span: undefined }] },
    ],
    ['nobody is meant', { aspects: named('pay') }],
    ['no aspect is asked for', { refersBack: true }],
    ['documents say it of one role only', { refersBack: true, aspects: named('bonus') }],
  ])('is not asked back where %s', (_, about) => {
    expect(clarified(about)).toBeUndefined();
  });
});

describe('an abbreviation of two offices that the documents describe', () => {
  const office = (kind: string) =>
    `### chief ${kind} officer: base salary\n\n- The chief ${kind} officer earns ${kind} coins.\n`;
  const engine = engineOver(
    { one: `${office('people')}\n${office('product')}` },
    {
      'roles.yml': `roles:
  - { id: chief product officer, name: chief product officer, aliases: [CPO] }
  - { id: chief people officer, name: chief people officer, aliases: [CPO] }
`,
    },
  );
  const asked = engine.ask('What salary does the CPO get?');

  it('is asked back, with the same question for each', () => {
    const { prompt, followUps } = expectKind(asked, 'clarification');
    expect(prompt).toBe('Do you mean the chief product officer or the chief people officer?');
    expect(followUps).toEqual([
      'What salary does the chief product officer get?',
      'What salary does the chief people officer get?',
    ]);
  });

  it.each(['2', 'the chief people officer', 'chief people officer'])(
    'is understood from the reply, and in the next question: %s',
    (reply) => {
      const turn = engine.turnAfter(asked, undefined);
      const answer = engine.ask(reply, turn);
      expect(idsOf(expectKind(answer, 'explanation').evidence)).toHaveLength(1);
      expect(statementsIn(answer)[0]?.text).toContain('people coins');
      const next = engine.ask('and what is the base salary of a CPO?', engine.turnAfter(answer, turn));
      expect(statementsIn(next)[0]?.text).toContain('people coins');
    },
  );
});
