import type { Button, PlainTextElement, PlainTextOption } from '@slack/types';
import { MAX_BUTTON_CHARS, MAX_OPTION_CHARS, MAX_OPTION_VALUE_CHARS, MAX_OPTIONS } from './limits.ts';
import { dropControls } from './untrusted.ts';
import { clipAtWord } from './wording.ts';

/** Words that Slack takes as they are: no marks, no emoji names. It refuses an empty text, so nothing becomes a blank. */
export const plainText = (text: string, maxChars = MAX_OPTION_CHARS): PlainTextElement => ({
  type: 'plain_text',
  text: clipAtWord(dropControls(text), maxChars) || ' ',
  emoji: false,
});

/** A button; `value` is what its listener is told. */
export const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(label, MAX_BUTTON_CHARS),
  value,
});

/** Choices of a menu, each value once, but for those that Slack would refuse. */
export const options = (
  choices: readonly { readonly label: string; readonly value: string }[],
): PlainTextOption[] =>
  [...new Map(choices.map((choice) => [choice.value, choice])).values()]
    .filter(
      ({ label, value }) =>
        dropControls(label).trim() !== '' && value !== '' && value.length <= MAX_OPTION_VALUE_CHARS,
    )
    .slice(0, MAX_OPTIONS)
    .map(({ label, value }) => ({ text: plainText(label), value }));
