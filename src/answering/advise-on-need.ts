import type { Frame } from '../understanding/frame.ts';
import type { Answer } from './answer.ts';
import { choose, MOST } from './choose.ts';
import { explanationOf } from './explain.ts';
import type { Library } from './library.ts';
import { byLikelihood, type Ranking } from './rank.ts';

/** "Which one do we need?": what the documents say on choosing comes first, then what they say on the told duties. */
export function adviseOnNeed(
  frame: Frame,
  { candidates, of }: Ranking,
  library: Library,
): Answer | undefined {
  const isChoosing = (id: string): boolean => library.aspect(id)?.choosing === true;
  const advice = library.knowledge.aspects
    .filter(({ choosing }) => choosing)
    .flatMap(({ id }) => library.cell(undefined, id))
    .map(of)
    .sort(byLikelihood)
    .slice(0, MOST.beside);
  const duties = choose(
    candidates.filter(({ statement }) => !statement.aspects.some(isChoosing)),
    MOST.beside,
    library,
  );
  const shown = [...advice.map(({ statement }) => ({ statement, alsoSaidBy: [] })), ...duties];
  const roles = [...new Set(duties.flatMap(({ statement }) => statement.roles))].flatMap(
    (id) => library.role(id) ?? [],
  );
  return explanationOf(frame, roles, shown, undefined, library);
}
