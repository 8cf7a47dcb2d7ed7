import { expect, it } from 'vitest';

import { stem } from '../../src/text/stem.ts';
import { isRoleTerm, roleTerm, UNKNOWN_ROLE } from '../../src/understanding/terms.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

it('a role’s term is told from the stem of any word', () => {
  const [match] = shippedLanguage.vocabulary.roles.find([{ text: 'cio', base: 'cio' }]);
  expect(match === undefined ? undefined : roleTerm(match.value)).toBe('@CIO');
  expect(['@CIO', UNKNOWN_ROLE].every(isRoleTerm)).toBe(true);
  expect([stem('cio'), 'CIO', 'a@b', ''].some(isRoleTerm)).toBe(false);
});
