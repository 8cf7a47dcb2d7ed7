import { expect, it } from 'vitest';

import { words } from '../../src/text/words.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { recogniseDirection } from '../../src/understanding/recognise-direction.ts';
import { recogniseRoles } from '../../src/understanding/recognise-roles.ts';
import { shippedLanguage } from '../support/shipped-understanding.ts';

function direction(question: string): Frame['direction'] {
  const said = words(question);
  return recogniseDirection(said, recogniseRoles(question, said, shippedLanguage).taken, shippedLanguage);
}

it.each<[Frame['direction'], string, string]>([
  ['above', 'the role reports', 'whom does the CFO report to?'],
  ['above', 'the role reports, said otherwise', 'to whom is the CTO answerable to'],
  ['above', 'somebody stands above it', 'who is above the CIO?'],
  ['above', 'somebody is higher', 'which post is higher than the CIO?'],
  ['above', 'one role is set against another', 'is the CIO senior to the CTO?'],
  ['above', 'no role is named', 'whom does he report to?'],
  ['below', 'others report to the role', 'who reports to the CFO?'],
  ['below', 'others answer to the role', 'which teams answer to the CTO'],
  ['below', 'somebody stands below it', 'who is below the CIO?'],
  ['below', 'somebody is under it', 'which people are underneath a CTO'],
  ['below', 'they are called so', 'how many direct reports has the CTO?'],
  [undefined, 'nobody is above or below', 'what does the CIO do?'],
  [undefined, 'a report is a paper', 'does the CIO write a report?'],
])('%s the role, where %s: %s', (expected, _, question) => {
  expect(direction(question)).toBe(expected);
});
