import type { ModalView } from '@slack/types';
import type { Answer } from '../answering/answer.ts';
import { plainText } from './elements.ts';
import { MAX_QUESTION_CHARS } from './limits.ts';
import { toBlocks } from './to-blocks.ts';

/** The `callback_id`, and the id of its field's element. */
export const ASK_VIEW = 'ask';
export const QUESTION_FIELD = 'question';

/**
 * A field for a question; with an answer above it, once there is one. `fieldKey`: another one each time, for a field of
 * a known id keeps what was typed.
 */
export function askView(
  example: string | undefined,
  fieldKey: string,
  answered?: { question: string; answer: Answer },
): ModalView {
  const above =
    answered === undefined
      ? []
      : [...toBlocks(answered.answer, { question: answered.question }).blocks, { type: 'divider' as const }];
  return {
    type: 'modal',
    callback_id: ASK_VIEW,
    title: plainText('Ask about a role'),
    submit: plainText(answered === undefined ? 'Ask' : 'Ask again'),
    close: plainText('Close'),
    blocks: [
      ...above,
      {
        type: 'input',
        block_id: `${QUESTION_FIELD}:${fieldKey}`,
        label: plainText(answered === undefined ? 'Your question' : 'Another question'),
        element: {
          type: 'plain_text_input',
          action_id: QUESTION_FIELD,
          max_length: MAX_QUESTION_CHARS,
          focus_on_load: true,
          ...(example === undefined ? {} : { placeholder: plainText(example) }),
        },
      },
    ],
  };
}
