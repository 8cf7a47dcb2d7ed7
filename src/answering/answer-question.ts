import type { Disagreement } from '../knowledge/model.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Answer, Explanation, Help } from './answer.ts';
import { answerMore } from './answer-more.ts';
import { clarify } from './clarify.ts';
import { compare } from './compare.ts';
import { comparedRoles } from './compared-roles.ts';
import { decline } from './decline.ts';
import { findDisputesIn } from './disputes.ts';
import { explain } from './explain.ts';
import { fitRole } from './fit-role.ts';
import { findGap, notOf } from './gap.ts';
import { aboutSameRoles, join } from './join-halves.ts';
import type { Library } from './library.ts';
import { statementsOfOthers } from './other-holder.ts';
import { candidatesFor, wordsFor } from './rank.ts';

/** Answers what was understood; pure and deterministic. `last` is the answer to the question before, for "tell me more". */
export type AnswerQuestion = (understanding: Understanding, last?: Answer) => Answer;

export function answerFrom(library: Library): AnswerQuestion {
  const findDisputes = findDisputesIn(library);

  const answerOne = (understanding: Understanding, last?: Answer): Answer => {
    if (understanding.intent === 'help') return help(understanding, library);
    const roles = understanding.roles.map((mention) => mention.value).filter(library.isCovered);
    const unclear = clarify(understanding, library);
    if (unclear !== undefined) return unclear;
    const words = wordsFor(understanding, library);
    const candidates = candidatesFor(understanding, words, library);
    const isDisputed = roles.length > 0 && findDisputes.isTold(understanding);
    const gap = findGap(understanding, roles, candidates, library, isDisputed);
    if (gap !== undefined) return decline(understanding, gap, roles, candidates, library);
    const others = statementsOfOthers(understanding, roles, candidates, library);
    if (others.length > 0)
      return decline(understanding, notOf(understanding, roles, others), roles, others, library);
    if (understanding.wantsMore && last?.kind === 'comparison') {
      const seen = last.rows.map((row) => row.aspect);
      const more = compare(understanding, last.roles, words, findDisputes, library, seen);
      return more ?? decline(understanding, { code: 'nothing_more' }, roles, [], library);
    }
    if (understanding.wantsMore && last !== undefined)
      return (
        answerMore(understanding, last, roles, candidates, library) ??
        decline(understanding, { code: 'nothing_more' }, roles, [], library)
      );
    const topics = findDisputes.about(understanding, candidates);
    const [one, two, ...more] = comparedRoles(understanding, roles, topics, candidates, library);
    const compared =
      one === undefined || two === undefined
        ? undefined
        : compare(understanding, [one, two, ...more], words, findDisputes, library);
    const fit =
      understanding.intent === 'which_role'
        ? fitRole(understanding, candidates, topics[0], library)
        : undefined;
    const explainWith = (topic: Disagreement | undefined): Explanation | undefined =>
      explain(understanding, roles, candidates, topic, library);
    const explained = compared === undefined && fit === undefined ? explainWith(topics[0]) : undefined;
    const shown = explained?.dispute === undefined ? (explained?.evidence ?? []) : [];
    const unasked = findDisputes.between(
      shown.map(({ statement }) => statement),
      understanding,
    );
    return (
      compared ??
      fit ??
      (unasked === undefined ? explained : explainWith(unasked)) ??
      decline(understanding, { code: 'off_topic' }, roles, candidates, library)
    );
  };

  return (understanding, last) => {
    if (understanding.halves === undefined) return answerOne(understanding, last);
    const [first, second] = understanding.halves;
    const one = answerOne(first);
    const joined = join(one, answerOne(aboutSameRoles(second, one)));
    return joined === undefined ? answerOne(understanding) : { ...joined, understanding };
  };
}

function help(understanding: Understanding, library: Library): Help {
  return {
    kind: 'help',
    understanding,
    coveredRoles: library.coveredRoles,
    documents: library.knowledge.documents.length,
    statements: library.knowledge.statements.length,
    followUps: library.knowledge.language.examples,
  };
}
