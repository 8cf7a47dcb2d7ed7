import { describe, expect, it } from 'vitest';

import { isOfAll, namedAspects, overviewAspects } from '../../src/answering/comparison-aspects.ts';
import { present } from '../support/answer-parts.ts';
import { buildFrame, buildStatement, CEO, CIO, CTO } from '../support/answers.ts';
import { libraryOver } from '../support/small-engine.ts';

const { library } = libraryOver({
  one: `
### CIO: definition

- The CIO is one.

### CIO: skills

- The CIO listens.

### CTO: skills

- The CTO draws.

### CIO and CTO: vendors

- The CIO and the CTO pay vendors.

### CTO: base salary

- The CTO earns a salary.

### CTO: bonus

- The CTO gets a bonus.

### CTO: decision

- Choose between them.
`,
});
const ids = (aspects: readonly { readonly id: string }[]) => aspects.map(({ id }) => id);
const named = (...aspects: readonly string[]) =>
  ids(
    namedAspects(
      buildFrame('compared', {
        aspects: aspects.map((id) => ({ value: present(library.aspect(id), id), span: undefined })),
      }),
      [CIO, CTO],
      library,
    ),
  );

it.each<[boolean, readonly string[], string]>([
  [true, ['CIO', 'CTO'], 'about both'],
  [true, ['CIO', 'CTO', 'CEO'], 'about both and a third'],
  [false, ['CIO'], 'about one of them'],
  [false, [], 'about nobody in particular'],
])('%s: a statement of all compared roles is one %s', (expected, roles) => {
  expect(isOfAll(buildStatement('It is so.', { roles }), [CIO, CTO])).toBe(expected);
});

describe('the rows that a question names', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['stand in the order of the vocabulary', ['bonus', 'skills'], ['skills', 'bonus']],
    ['are what an umbrella stands for', ['pay'], ['salary', 'bonus']],
    ['hold something of one role at least', ['reporting', 'skills'], ['skills']],
    ['are none of which all is said of both together', ['vendors'], []],
    ['are none of what a role alone asks for', ['definition'], []],
    ['are none of how the roles stand to one another', ['decision'], []],
  ])('%s', (_, aspects, expected) => {
    expect(named(...aspects)).toEqual(expected);
  });
});

describe('the rows of a whole comparison', () => {
  it('are the compared aspects that hold something, no umbrella among them, in order', () => {
    expect(ids(overviewAspects([CIO, CTO], library))).toEqual(['definition', 'skills', 'salary', 'bonus']);
  });

  it('go on with those that were not seen', () => {
    const seen = overviewAspects([CIO, CTO], library).slice(0, 2);
    expect(ids(overviewAspects([CIO, CTO], library, seen))).toEqual(['salary', 'bonus']);
  });

  it('are none for roles of which nothing is said', () => {
    expect(overviewAspects([CEO], library)).toEqual([]);
  });
});
