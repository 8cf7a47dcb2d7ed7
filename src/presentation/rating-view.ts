import type { ModalView } from '@slack/types';
import { options, plainText } from './elements.ts';

/** The `callback_id`; the answer's id is its private metadata. */
export const RATING_VIEW = 'why-unhelpful';
/** Ids of its fields, each of block and element alike. */
export const REASON_FIELD = 'reason';
export const NOTE_FIELD = 'note';

/** What an answer can be at fault for: stored names, and how they read. */
export const REASONS: Readonly<Record<string, string>> = {
  wrong: 'It is wrong',
  incomplete: 'It is incomplete',
  hard_to_read: 'It is hard to read',
  not_my_question: 'It answers another question',
};

const MAX_NOTE_CHARS = 500;

/** Asks, after a bad rating that is saved already, for a reason; nothing of it has to be filled in. */
export const ratingView = (answerId: string): ModalView => ({
  type: 'modal',
  callback_id: RATING_VIEW,
  private_metadata: answerId,
  title: plainText('What was wrong?'),
  submit: plainText('Send'),
  close: plainText('No comment'),
  blocks: [
    {
      type: 'context',
      elements: [
        plainText(
          'Your rating is saved. Tell us more, if you like: whoever keeps the documents reads it.',
          150,
        ),
      ],
    },
    {
      type: 'input',
      block_id: REASON_FIELD,
      optional: true,
      label: plainText('The answer'),
      element: {
        type: 'radio_buttons',
        action_id: REASON_FIELD,
        options: options(Object.entries(REASONS).map(([value, label]) => ({ label, value }))),
      },
    },
    {
      type: 'input',
      block_id: NOTE_FIELD,
      optional: true,
      label: plainText('In your words'),
      element: {
        type: 'plain_text_input',
        action_id: NOTE_FIELD,
        multiline: true,
        max_length: MAX_NOTE_CHARS,
      },
    },
  ],
});
