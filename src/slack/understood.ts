import type { Answer, NoAnswer } from '../answering/answer.ts';
import type { AnsweredQuestion } from '../store/answers.ts';

type Understood = Pick<AnsweredQuestion, 'kind' | 'roles' | 'aspects' | 'gap' | 'unmetWords'>;

/** What is kept of a question: how it was understood, and what of it the documents lack; not its words. */
export function understood(answer: Answer): Understood {
  const roles = answer.frame.roles.map(({ value }) => value.id);
  const aspects = answer.frame.aspects.map(({ value }) => value.label);
  return {
    kind: answer.kind,
    roles,
    aspects,
    gap: answer.kind === 'no_answer' ? gapOf(answer, [...roles, ...aspects].join(' ')) : undefined,
    unmetWords: answer.kind === 'no_answer' ? unmetWords(answer) : [],
  };
}

/** What somebody reports of a decline, on purpose: with the words that no document has. */
export function reportOf(answer: Answer): string {
  const { gap, unmetWords } = understood(answer);
  return [gap ?? 'more about it', ...unmetWords].join(', ');
}

/** A few words of our own, the same for everybody who misses the same. `subject`: what else the question is about. */
function gapOf({ reason }: NoAnswer, subject: string): string | undefined {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.roles.join(', ');
    case 'aspect_not_covered':
      return [...reason.roles.map(({ id }) => id), reason.aspect.label].join(' ');
    case 'detail_not_covered':
      // Not which: it may be a name.
      return subject === '' ? 'something particular' : `${subject}: something particular`;
    case 'figure_not_given':
      return [subject, reason.wanted].filter((part) => part !== '').join(' ');
    case 'off_topic':
      return 'another subject';
    case 'not_exactly':
      return subject === '' ? 'no exact answer' : `${subject}: no exact answer`;
    case 'nothing_more':
      return undefined;
    default:
      return reason satisfies never;
  }
}

function unmetWords({ reason }: NoAnswer): readonly string[] {
  switch (reason.code) {
    case 'role_not_covered':
      return reason.details;
    case 'detail_not_covered':
      return reason.details;
    default:
      return [];
  }
}
