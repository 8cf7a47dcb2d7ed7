import type { Knowledge, Role, Statement } from '../knowledge/model.ts';
import { carryFrame, successorsIn } from '../understanding/carry-frame.ts';
import { type AnswerSuccessors, carryAnswer } from './carry-answer.ts';
import { evidenceIn } from './statements-in.ts';
import type { Turn } from './turn.ts';

/**
 * What a conversation remembers, when the documents have changed since: roles, aspects and documents are the new ones
 * with the same ids, and a statement is the new one that says the same, word for word, in the same document of the same
 * roles. What is gone is left out; of a turn of the same knowledge nothing is. Pure.
 */
export function carryOver(turn: Turn, knowledge: Knowledge): Turn {
  const now: AnswerSuccessors = {
    ...successorsIn(knowledge),
    statement: successorsOf([...turn.shown, ...quotedIn(turn)], knowledge.statements),
    disagreement: ({ id }) => knowledge.disagreements.find((each) => each.id === id),
  };
  const present = (roles: readonly Role[]): readonly Role[] => roles.flatMap((role) => now.role(role) ?? []);
  const together = present(turn.together);
  const answer = carryAnswer(turn.answer, now);
  return {
    frame: carryFrame(turn.frame, now),
    answer,
    answered: present(turn.answered),
    recent: present(turn.recent),
    // "The latter" is the second of them: where one is gone, nobody is.
    together: together.length === turn.together.length ? together : [],
    shown: turn.shown.flatMap((statement) => now.statement(statement) ?? []),
    isOutdated: turn.isOutdated === true || evidenceIn(turn.answer).length > evidenceIn(answer).length,
  };
}

/** Every statement that the answer holds, those too that are cited beside others. */
function quotedIn({ answer }: Turn): readonly Statement[] {
  return evidenceIn(answer).flatMap(({ statement, alsoSaidBy }) => [statement, ...alsoSaidBy]);
}

/** Ids alone do not tell: where the file gives none, they change with every line above. */
function successorsOf(
  wanted: readonly Statement[],
  statements: readonly Statement[],
): AnswerSuccessors['statement'] {
  const keys = new Set(wanted.map(keyOf));
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = keyOf(statement);
    if (!keys.has(key)) continue;
    found.set(key, [...(found.get(key) ?? []), statement]);
  }
  return (old) => {
    const same = found.get(keyOf(old)) ?? [];
    return same.find(({ id }) => id === old.id) ?? same[0];
  };
}

const keyOf = ({ document, roles, text }: Statement): string => JSON.stringify([document.id, roles, text]);
