import type { NoAnswer, NoAnswerReason } from '../answering/answer.ts';
import { joinWords, nameUncovered, theRoles } from './wording.ts';

/** What of the question the documents do not hold; `undefined` when the sentence on what they cover says it. */
function missingOf(reason: NoAnswerReason): string | undefined {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.details.length === 0
        ? undefined
        : `They don't mention ${joinWords(reason.details.map(nameUncovered), 'or')}.`;
    case 'aspect_not_covered': {
      const about = `nothing about ${reason.aspect.topic}`;
      return reason.roles.length === 0
        ? `They say ${about}.`
        : `Of ${theRoles(reason.roles)} they say ${about}.`;
    }
    case 'detail_not_covered':
      return `They don't mention ${joinWords(reason.details.map(nameUncovered), 'or')}.`;
    case 'figure_not_given':
      return `They don't give ${reason.wanted}.`;
    case 'nothing_more':
    case 'not_exactly':
      return undefined;
    case 'off_topic':
      return 'The question is about something else.';
    default:
      return reason satisfies never;
  }
}

function coverageOf({ reason, coveredRoles, hasMoreRoles }: NoAnswer): string | undefined {
  const absent = reason.code === 'role_not_covered' ? reason.roles.map((role) => `no ${role}`) : [];
  const covered = coveredRoles.length === 0 ? [] : [theRoles(coveredRoles, 'and', hasMoreRoles)];
  const said = [...covered, ...(absent.length === 0 ? [] : [joinWords(absent)])];
  return said.length === 0 ? undefined : `They cover ${said.join(', ')}.`;
}

/** The honest no in one paragraph: that it is one, what is missing, and what the documents do cover. */
export function noAnswerLine(answer: NoAnswer): string {
  const lead =
    answer.reason.code === 'nothing_more'
      ? 'The documents say no more about it.'
      : answer.reason.code === 'not_exactly' && answer.nearest.length > 0
        ? "The documents don't say exactly that."
        : "The documents don't say.";
  return [lead, missingOf(answer.reason), coverageOf(answer)].filter(Boolean).join(' ');
}
