import type { Disagreement, Role } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Answer, Help } from './answer.ts';
import { compare } from './compare.ts';
import { decline } from './decline.ts';
import { findDisputesIn } from './disputes.ts';
import { explain } from './explain.ts';
import { fitRole } from './fit-role.ts';
import { suggestFor } from './follow-ups.ts';
import { findGap } from './gap.ts';
import type { Library } from './library.ts';
import { type Candidate, candidatesFor } from './rank.ts';

/** Answers what was understood; pure and deterministic. */
export type AnswerQuestion = (understanding: Understanding) => Answer;

export function answerFrom(library: Library): AnswerQuestion {
  const findDisputes = findDisputesIn(library);
  return (understanding) => {
    if (understanding.intent === 'help') return help(understanding, library);
    const named = understanding.roles.map((mention) => mention.value);
    const roles = named.filter(library.isCovered);
    const isWhichRole = understanding.intent === 'which_role';
    const candidates = candidatesFor(understanding, library);
    const gap = findGap(understanding, roles, candidates, library);
    if (gap !== undefined) return decline(understanding, gap, roles, candidates, library);
    const topics = findDisputes.about(understanding, candidates);
    const [topic] = topics;
    const answer =
      compareIfAsked() ??
      (isWhichRole ? fitRole(understanding, candidates, topic, library) : undefined) ??
      explain(understanding, roles, candidates, topic, library);
    return answer ?? decline(understanding, { code: 'off_topic' }, roles, candidates, library);

    function compareIfAsked(): Answer | undefined {
      const [one, two, ...more] = inOrder(roles);
      if (one === undefined || two === undefined) return undefined;
      const isAsked =
        understanding.intent === 'compare' ||
        (understanding.intent === 'explain' &&
          (topic === undefined ? !isAboutAll(candidates[0], roles) : isAboutEach(topics, roles)));
      return isAsked ? compare(understanding, [one, two, ...more], findDisputes, library) : undefined;
    }
  };
}

/** Disputes about one role each, for every role in question, are told side by side. */
function isAboutEach(topics: readonly Disagreement[], roles: readonly Role[]): boolean {
  return roles.every((role) =>
    topics.some((topic) => topic.roles.length === 1 && topic.roles[0] === role.id),
  );
}

/** A statement about several roles at once answers a question about them in one sentence; others go side by side. */
function isAboutAll(best: Candidate | undefined, roles: readonly Role[]): boolean {
  return (
    best !== undefined &&
    roles.every((role) => best.statement.roles.includes(role.id) || best.statement.names.includes(role.id))
  );
}

function inOrder(roles: readonly Role[]): readonly Role[] {
  return [...roles].sort((a, b) => a.order - b.order);
}

function help(understanding: Understanding, library: Library): Help {
  return {
    kind: 'help',
    understanding,
    coveredRoles: library.coveredRoles,
    documents: library.knowledge.documents.length,
    statements: library.knowledge.statements.length,
    followUps: suggestFor({ roles: [], aspect: undefined, answered: [] }, library),
  };
}
