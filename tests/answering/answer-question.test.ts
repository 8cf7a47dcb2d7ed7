import { describe, expect, it } from 'vitest';

import type { Answer } from '../../src/answering/answer.ts';
import { answerFrom } from '../../src/answering/answer-question.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { expectKind, present, statementsIn } from '../support/answer-parts.ts';
import { buildFrame, CEO, CIO, CTO, mention } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library, statement } = libraryOver(
  {
    one: `
### CIO: definition

- The CIO is one of the chiefs. {#one}

### CIO: skills

- The CIO bakes sourdough bread. {#bread}
- The CIO repairs antique clocks. {#cio-clocks}

### CTO: skills

- The CTO repairs antique clocks by night. {#cto-clocks}

### CIO: reporting line

- The CIO reports to a brewer. {#brewer}
- The CIO reports to a miller. {#miller}

### CIO and CTO: vendors

- The CIO and the CTO share one purple printer. {#printer}

### CIO: base salary

- The CIO draws a salary of coins. {#coins}

### CTO: base salary

- The CTO draws a salary of shells. {#shells}

### CIO and CTO: decision

- Choose whoever sleeps well. {#choose}
`,
  },
  {
    'disagreements.yml':
      'disagreements:\n  - { id: boss, title: The boss, roles: [CIO], aspects: [reporting], sides: [[brewer], [miller]] }\n',
  },
);
const named = (...ids: readonly string[]) =>
  ids.map((id) => ({ value: present(library.aspect(id), id), span: undefined }));
const words = (...texts: readonly string[]) => texts.map((text) => contentWord(text));
const ask = (about: Partial<Frame>): Answer => answerFrom(library)(buildFrame('asked', about));
const idsIn = (answer: Answer) => statementsIn(answer).map(({ id }) => id);
const BREAD = words('sourdough', 'bread', 'bakes');
const CLOCKS = words('antique', 'clocks', 'repairs');
const both = [mention(CIO), mention(CTO)];

describe('the layout of an answer', () => {
  it.each<[string, Answer['kind'], Partial<Frame>]>([
    ['what is met well is explained', 'explanation', { words: BREAD }],
    ['which role it is gets a verdict', 'role_fit', { words: BREAD, wanted: 'which_role' }],
    ['whose it is not gets none', 'explanation', { words: BREAD, wanted: 'which_role', isNegated: true }],
    [
      'two roles to compare stand side by side',
      'comparison',
      { wanted: 'compare', roles: both, aspects: named('skills') },
    ],
    [
      'an aspect that belongs to a person, of nobody, is told of each',
      'comparison',
      { words: [{ ...contentWord('salary'), isAspect: true }], aspects: named('salary') },
    ],
    [
      'who gets more is answered by what each gets',
      'comparison',
      { wanted: 'which_role', words: words('salary'), roles: both, aspects: named('salary') },
    ],
    [
      'two roles of which each has an answer of its own stand side by side',
      'comparison',
      { words: CLOCKS, roles: both },
    ],
    [
      'two roles of which one statement speaks are explained together',
      'explanation',
      { words: words('purple', 'printer', 'share'), roles: both },
    ],
    ['why, of two roles, is one matter', 'explanation', { words: CLOCKS, roles: both, wanted: 'why' }],
    [
      '"what does she earn?" of nobody is asked back',
      'clarification',
      { refersBack: true, aspects: named('pay'), words: words('earn') },
    ],
    ['a role that nobody describes is declined', 'no_answer', { roles: [mention(CEO)], words: BREAD }],
    [
      'words that nobody knows are declined',
      'no_answer',
      { roles: [mention(CIO)], words: words('giraffes', 'zebras') },
    ],
    ['work is declined', 'no_answer', { wanted: 'task', words: BREAD }],
  ])('%s', (_, kind, about) => {
    expect(ask(about).kind).toBe(kind);
  });

  it('a role alone is answered by what it is', () => {
    expect(expectKind(ask({ roles: [mention(CIO)] }), 'explanation').title).toBe(
      'CIO, chief information officer',
    );
  });

  it('a role and the name of an aspect are answered by what stands under it', () => {
    const answer = ask({ roles: [mention(CIO)], aspects: named('skills'), words: words('skills') });
    expect([...idsIn(answer)].sort()).toEqual(['bread', 'cio-clocks']);
  });

  it('a disagreement is told with both sides', () => {
    const answer = ask({
      roles: [mention(CIO)],
      words: words('reports', 'daily'),
      aspects: named('reporting'),
    });
    expect(expectKind(answer, 'explanation').dispute?.topic.id).toBe('boss');
  });

  it('which one is needed is answered by the advice on choosing first', () => {
    expect(idsIn(ask({ wanted: 'which_needed', words: BREAD }))).toEqual(['choose', 'bread']);
  });

  it('where it is not sure, it claims nothing and shows what is nearest', () => {
    const answer = expectKind(
      ask({ roles: [mention(CIO)], words: words('bread', 'bakes', 'giraffes', 'zebras') }),
      'no_answer',
    );
    expect(answer.reason).toMatchObject({ code: 'detail_not_covered', details: ['giraffes', 'zebras'] });
    expect(answer.nearest.map((each) => each.statement.id)).toContain('bread');
  });
});

describe('two questions in one', () => {
  const parts = (first: Partial<Frame>, second: Partial<Frame>): Partial<Frame> => ({
    parts: [buildFrame('the first', first), buildFrame('the second?', second)],
  });

  it('are both answered, with the frame of the whole', () => {
    const whole = parts({ words: BREAD, roles: [mention(CIO)] }, { words: CLOCKS, roles: [mention(CTO)] });
    const answer = ask(whole);
    expect(idsIn(answer)).toEqual(['bread', 'cto-clocks']);
    expect(answer.frame.parts).toBe(whole.parts);
  });

  it('the second one is about whom the first one was answered with', () => {
    const answer = ask(
      parts(
        { words: BREAD, wanted: 'which_role' },
        { words: words('salary'), aspects: named('salary'), refersBack: true },
      ),
    );
    expect(idsIn(answer)).toContain('coins');
    expect(idsIn(answer)).not.toContain('shells');
  });

  it('the second one is about the roles that it names itself', () => {
    const second = { words: words('salary'), aspects: named('salary'), roles: [mention(CTO)] };
    expect(idsIn(ask(parts({ words: BREAD, roles: [mention(CIO)] }, second)))).toEqual(['bread', 'shells']);
  });

  it('of which one is not answered, say so', () => {
    const answer = expectKind(
      ask(parts({ words: BREAD, roles: [mention(CIO)] }, { roles: [mention(CEO)] })),
      'explanation',
    );
    expect(answer.notCovered).toEqual(['CEO']);
    expect(answer.evidence.map((each) => each.statement)).toEqual([statement('bread')]);
  });
});
