import type { Answer } from '../answering/answer.ts';
import type { AspectId, RoleId } from '../knowledge/model.ts';
import { cite } from './citations.ts';
import { outlineAnswer } from './outline-answer.ts';
import { toPlainText } from './to-plain-text.ts';

export interface JsonPassage {
  readonly text: string;
  readonly heading: string;
  readonly source: { readonly id: string; readonly title: string };
}

/** An answer for scripts and evaluation: one object, one line of JSON Lines. */
export interface JsonAnswer {
  readonly id?: string;
  readonly question: string;
  readonly kind: Answer['kind'];
  /** The whole plain text a person would see, source list included, no line wrapped. */
  readonly text: string;
  readonly roles: readonly RoleId[];
  /** `null` where the question is about no aspect in particular. */
  readonly aspect: AspectId | null;
  /** The cited statements in shown order; where the documents don't say, those that come closest. */
  readonly passages: readonly JsonPassage[];
  readonly disagreement: boolean;
  /** Time to the answer in milliseconds. */
  readonly ms?: number;
}

function hasDispute(answer: Answer): boolean {
  switch (answer.kind) {
    case 'explanation':
    case 'role_fit':
      return answer.dispute !== undefined;
    case 'comparison':
      return answer.rows.some((row) => row.disputes.length > 0);
    case 'no_answer':
    case 'clarification':
    case 'help':
    case 'acknowledgement':
      return false;
    default:
      return answer satisfies never;
  }
}

function passagesOf(answer: Answer): readonly JsonPassage[] {
  return cite(outlineAnswer(answer)).statements.map(({ text, heading, document }) => ({
    text,
    heading,
    source: { id: document.id, title: document.title },
  }));
}

const rolesOf = (answer: Answer): readonly RoleId[] =>
  'roles' in answer ? answer.roles.map((role) => role.id) : answer.frame.roles.map(({ value }) => value.id);

const aspectOf = (answer: Answer): AspectId | null =>
  ('aspect' in answer ? answer.aspect : answer.frame.aspects[0]?.value)?.id ?? null;

/** The answer as a plain object; `id` and `ms` (milliseconds) are the caller's and left out when not given. */
export function toJson(answer: Answer, id?: string, ms?: number): JsonAnswer {
  return {
    ...(id === undefined ? {} : { id }),
    question: answer.frame.question,
    kind: answer.kind,
    text: toPlainText(answer, { width: Number.POSITIVE_INFINITY }),
    roles: rolesOf(answer),
    aspect: aspectOf(answer),
    passages: passagesOf(answer),
    disagreement: hasDispute(answer),
    ...(ms === undefined ? {} : { ms }),
  };
}
