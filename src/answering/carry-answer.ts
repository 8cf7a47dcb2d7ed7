import type { Disagreement, Role, Statement } from '../knowledge/model.ts';
import { carryFrame, type Successors } from '../understanding/carry-frame.ts';
import type {
  Answer,
  Comparison,
  ComparisonRow,
  Dispute,
  Evidence,
  Explanation,
  NoAnswer,
  NoAnswerReason,
  NonEmpty,
} from './answer.ts';

/** What a knowledge folder has in place of what an answer from another one holds. */
export interface AnswerSuccessors extends Successors {
  readonly statement: (old: Statement) => Statement | undefined;
  readonly disagreement: (old: Disagreement) => Disagreement | undefined;
}

/** An answer from another folder with what this one has of it; a no where that is no statement. */
export function carryAnswer(answer: Answer, now: AnswerSuccessors): Answer {
  const carry = evidenceCarrier(now);
  const base = { frame: carryFrame(answer.frame, now), followUps: answer.followUps };
  switch (answer.kind) {
    case 'explanation': {
      const evidence = nonEmpty(carry(answer.evidence));
      return evidence === undefined
        ? nothingLeft(base)
        : {
            ...answer,
            ...base,
            roles: rolesOf(answer.roles, now),
            aspect: answer.aspect && now.aspect(answer.aspect),
            evidence,
            dispute: answer.dispute && carryDispute(answer.dispute, carry, now),
          };
    }
    case 'role_fit': {
      const [evidence, roles] = [nonEmpty(carry(answer.evidence)), nonEmpty(rolesOf(answer.roles, now))];
      return evidence === undefined || roles === undefined
        ? nothingLeft(base)
        : {
            ...answer,
            ...base,
            roles,
            evidence,
            dispute: answer.dispute && carryDispute(answer.dispute, carry, now),
          };
    }
    case 'comparison':
      return carryComparison(answer, base, carry, now);
    case 'no_answer':
      return {
        ...answer,
        ...base,
        reason: carryReason(answer.reason, now),
        coveredRoles: rolesOf(answer.coveredRoles, now),
        nearest: carry(answer.nearest),
      };
    case 'help':
      // Of what there is to ask, the new folder tells itself.
      return { ...answer, ...base, catalogue: undefined };
    case 'clarification':
    case 'acknowledgement':
      return { ...answer, ...base };
    default:
      return answer satisfies never;
  }
}

type Base = Pick<Answer, 'frame' | 'followUps'>;
type CarryEvidence = (evidence: readonly Evidence[]) => readonly Evidence[];

/** The sides of a disagreement are the very evidence of its answer: each is carried once. */
function evidenceCarrier({ statement: successor }: AnswerSuccessors): CarryEvidence {
  const carried = new Map<Evidence, readonly Evidence[]>();
  return (all) =>
    all.flatMap((each) => {
      const known = carried.get(each);
      if (known !== undefined) return known;
      const statement = successor(each.statement);
      const alsoSaidBy = each.alsoSaidBy.flatMap((other) => successor(other) ?? []);
      const found = statement === undefined ? [] : [{ statement, alsoSaidBy }];
      carried.set(each, found);
      return found;
    });
}

/** A disagreement of which a side is gone is none. */
function carryDispute(
  { topic, sides }: Dispute,
  carry: CarryEvidence,
  now: AnswerSuccessors,
): Dispute | undefined {
  const known = now.disagreement(topic);
  const [one, other, ...more] = sides.flatMap((side) => {
    const left = nonEmpty(carry(side));
    return left === undefined ? [] : [left];
  });
  if (known === undefined || one === undefined || other === undefined) return undefined;
  return more.length === sides.length - 2 ? { topic: known, sides: [one, other, ...more] } : undefined;
}

function carryComparison(
  answer: Comparison,
  base: Base,
  carry: CarryEvidence,
  now: AnswerSuccessors,
): Comparison | Explanation | NoAnswer {
  const rows = answer.rows.flatMap((row): readonly ComparisonRow[] => {
    const aspect = now.aspect(row.aspect);
    const cells = row.cells.flatMap(({ role, evidence }) => {
      const known = now.role(role);
      return known === undefined ? [] : [{ role: known, evidence: carry(evidence) }];
    });
    const disputes = row.disputes.flatMap((topic): readonly Disagreement[] => {
      const known = now.disagreement(topic);
      return known === undefined ? [] : [known];
    });
    const isEmpty = cells.every(({ evidence }) => evidence.length === 0);
    return aspect === undefined || isEmpty ? [] : [{ aspect, cells, disputes }];
  });
  const together = carry(answer.together);
  const [one, other, ...more] = rolesOf(answer.roles, now);
  const aspect = answer.aspect && now.aspect(answer.aspect);
  const [first, ...rest] = rows;
  if (one !== undefined && other !== undefined && first !== undefined)
    return {
      ...answer,
      ...base,
      roles: [one, other, ...more],
      aspect,
      rows: [first, ...rest],
      together,
    };
  const left = nonEmpty([
    ...rows.flatMap(({ cells }) => cells.flatMap(({ evidence }) => evidence)),
    ...together,
  ]);
  if (left === undefined) return nothingLeft(base);
  const { title, notCovered } = answer;
  return {
    kind: 'explanation',
    ...base,
    title,
    notCovered,
    aspect,
    roles: one === undefined ? [] : [one],
    evidence: left,
    dispute: undefined,
  };
}

function carryReason(reason: NoAnswerReason, now: AnswerSuccessors): NoAnswerReason {
  if (reason.code !== 'aspect_not_covered') return reason;
  const aspect = now.aspect(reason.aspect);
  return aspect === undefined
    ? { code: 'off_topic' }
    : { ...reason, roles: rolesOf(reason.roles, now), aspect };
}

function nothingLeft(base: Base): NoAnswer {
  return {
    kind: 'no_answer',
    ...base,
    reason: { code: 'not_exactly' },
    coveredRoles: [],
    hasMoreRoles: false,
    nearest: [],
  };
}

const rolesOf = (roles: readonly Role[], now: AnswerSuccessors): readonly Role[] =>
  roles.flatMap((role) => now.role(role) ?? []);

const nonEmpty = <T>([first, ...rest]: readonly T[]): NonEmpty<T> | undefined =>
  first === undefined ? undefined : [first, ...rest];
