import type { Library } from '../../src/answering/library.ts';
import { type Signs, signsFor } from '../../src/answering/signs.ts';
import type { Frame } from '../../src/understanding/frame.ts';
import { buildFrame } from './answers.ts';
import { libraryOver } from './small-engine.ts';

/** What the tests of signs are about. */
export const DOCUMENTS = {
  one: `
### CIO: vendors

- The CIO buys paper from three suppliers. {#paper key}
- The CIO pays 12 suppliers. {#twelve}

### CTO: skills

- The CTO paints bridges in Lisbon. {#bridges}
- The CTO advises the CIO on bridges. {#advice}

### CIO and CTO: definition

- The CIO and the CTO share a printer. {#printer}

### CTO: base salary

- The CTO earns coins. {#coins}
`,
};

export const { library, statement } = libraryOver(DOCUMENTS);

/** The signs of a statement for a question. */
export function signsOf(id: string, about: Partial<Frame>, within: Library = library): Signs {
  const frame = buildFrame('asked', about);
  const fits = within.knowledge.learned?.fits(frame.terms);
  return signsFor(
    frame,
    { fits, translated: undefined, inScope: () => true, searched: new Map() },
    within,
  )(statement(id));
}
