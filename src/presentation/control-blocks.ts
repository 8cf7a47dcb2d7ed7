import type { ActionsBlockElement, KnownBlock, StaticSelect } from '@slack/types';
import type { Answer, Comparison } from '../answering/answer.ts';
import {
  MORE_ACTION,
  RATE_ACTION,
  SHARE_ACTION,
  SOURCES_ACTION,
  TELL_OWNER_ACTION,
  VARY_ACTION,
} from './actions.ts';
import { button, options, plainText } from './elements.ts';
import { MAX_BUTTON_VALUE_CHARS } from './limits.ts';
import { dropControls } from './untrusted.ts';

/** Where presses are heard: which answer it is, and who sees it. */
export interface Controls {
  readonly answerId: string;
  /** Only the asker sees the answer. */
  readonly isPrivate: boolean;
}

/** More are hard to choose from, and fill a phone. */
const MAX_QUESTIONS = 5;
/** Of a menu of a message: all its text counts. */
const MAX_CHOICES = 25;

/** What can be done with an answer: questions to ask next, then tools, then whether it helped. */
export function controlBlocks(
  answer: Answer,
  questions: readonly string[],
  sources: number,
  controls: Controls,
): readonly KnownBlock[] {
  const asked = questions
    .map(dropControls)
    .filter((question) => question.trim() !== '' && question.length <= MAX_BUTTON_VALUE_CHARS)
    .slice(0, MAX_QUESTIONS)
    .map((question, at) => button(`ask:${at}`, question, question));
  const rows = [asked, tools(answer, sources, controls)].filter((elements) => elements.length > 0);
  return [
    ...rows.map((elements): KnownBlock => ({ type: 'actions', elements })),
    ...(isRated(answer) ? [ratingBlock(controls.answerId)] : []),
  ];
}

function tools(answer: Answer, sources: number, { answerId, isPrivate }: Controls): ActionsBlockElement[] {
  const comparison = answer.kind === 'comparison' ? answer : undefined;
  const menu = comparison !== undefined && isPrivate ? variationMenu(comparison) : undefined;
  return [
    ...(comparison?.hasMore === true ? [button(MORE_ACTION, 'More aspects', answerId)] : []),
    ...(menu === undefined ? [] : [menu]),
    ...(sources === 0 ? [] : [button(SOURCES_ACTION, sources === 1 ? 'Source' : 'Sources', answerId)]),
    ...(answer.kind === 'no_answer' && answer.reason.code !== 'nothing_more'
      ? [button(TELL_OWNER_ACTION, 'Tell the owner', answerId)]
      : []),
    ...(isPrivate && isRated(answer) && answer.kind !== 'no_answer'
      ? [button(SHARE_ACTION, 'Share to channel', answerId)]
      : []),
  ];
}

/** The same comparison of another aspect or of other roles. */
function variationMenu({ variations: { aspects, roles } }: Comparison): StaticSelect | undefined {
  const groups = [
    { label: 'Another aspect', choices: aspects },
    { label: 'Other roles', choices: roles },
  ]
    .map(({ label, choices }) => ({
      label: plainText(label),
      options: options(choices.map(({ label: text, question }) => ({ label: text, value: question }))).slice(
        0,
        MAX_CHOICES,
      ),
    }))
    .filter((group) => group.options.length > 0);
  if (groups.length === 0) return undefined;
  return {
    type: 'static_select',
    action_id: VARY_ACTION,
    placeholder: plainText('Compare something else'),
    option_groups: groups,
  };
}

/** Answers from documents, and that there is none: not words of courtesy, or questions back. */
function isRated({ kind }: Answer): boolean {
  return kind !== 'help' && kind !== 'acknowledgement' && kind !== 'clarification';
}

const ratingBlock = (answerId: string): KnownBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: RATE_ACTION,
      positive_button: {
        text: plainText('Helpful'),
        accessibility_label: 'This answer is helpful',
        value: `helpful ${answerId}`,
      },
      negative_button: {
        text: plainText('Not helpful'),
        accessibility_label: 'This answer is not helpful',
        value: `unhelpful ${answerId}`,
      },
    },
  ],
});
