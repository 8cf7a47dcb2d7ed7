import { describe, expect, it } from 'vitest';

import { clarify } from '../../src/answering/clarify.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { present } from '../support/answer-parts.ts';
import { buildFrame, CIO, mention } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

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
