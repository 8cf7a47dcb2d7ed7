import { describe, expect, it } from 'vitest';

import { adviseOnNeed } from '../../src/answering/advise-on-need.ts';
import { rank } from '../../src/answering/rank.ts';
import { expectKind, idsOf } from '../support/answer-parts.ts';
import { buildFrame } from '../support/answers.ts';
import { contentWord } from '../support/content-word.ts';
import { libraryOver } from '../support/small-engine.ts';

const CHOOSING = `
### CIO: decision

- Choose the CIO when tools fail. {#choose-cio}

### CTO: decision

- Choose the CTO when ideas lack. {#choose-cto}

### CIO and CTO: decision

- Choose slowly. {#slowly}
`;
const DUTIES = `
### CIO: skills

- The CIO repairs antique clocks. {#clocks}

### CTO: skills

- The CTO builds bridges. {#bridges}
`;

function advised(body: string, ...said: readonly string[]) {
  const { library } = libraryOver({ one: body });
  const words = said.map((text) => contentWord(text));
  const frame = buildFrame('clocks stand still. which one do we need?', { wanted: 'which_needed', words });
  return adviseOnNeed(frame, rank(frame, library), library);
}
const advice = (body: string, ...said: readonly string[]) => {
  const answer = advised(body, ...said);
  return answer === undefined ? undefined : expectKind(answer, 'explanation');
};

describe('which one do we need', () => {
  it('is answered by two statements on choosing, then by those on what was told, with their role', () => {
    const answer = advice(`${DUTIES}${CHOOSING}`, 'clocks', 'antique');
    const shown = idsOf(answer?.evidence ?? []);
    expect(shown).toHaveLength(3);
    expect(shown.slice(0, 2).every((id) => /choose|slowly/.test(id))).toBe(true);
    expect(shown[2]).toBe('clocks');
    expect(answer?.roles.map(({ id }) => id)).toEqual(['CIO']);
  });

  it('puts first what on choosing meets the told words', () => {
    expect(idsOf(advice(CHOOSING, 'ideas')?.evidence ?? [])[0]).toBe('choose-cto');
  });

  it('names no role where nothing told is a duty', () => {
    const answer = advice(`${DUTIES}${CHOOSING}`, 'giraffes');
    expect(answer?.roles).toEqual([]);
    expect(idsOf(answer?.evidence ?? [])).toHaveLength(2);
  });

  it('is answered by the duties alone where the documents say nothing on choosing', () => {
    expect(idsOf(advice(DUTIES, 'bridges')?.evidence ?? [])).toEqual(['bridges']);
  });

  it('has no answer where nothing is met', () => {
    expect(advice(DUTIES, 'giraffes')).toBeUndefined();
  });
});
