import type { KnownBlock, ModalView } from '@slack/types';
import { options, plainText } from './elements.ts';

/** The `callback_id`; the channel is its private metadata. */
export const SETTINGS_VIEW = 'settings';
/** Ids of its fields, each of block and element alike. */
export const ANSWERS_FIELD = 'answers';
export const SHARED_FIELD = 'shared';
export const TIME_ZONE_FIELD = 'time_zone';

export interface ShownSettings {
  /** Undefined where only those of the workspace are shown. */
  readonly channel:
    | { readonly id: string; readonly isOff: boolean; readonly allowsShared: boolean }
    | undefined;
  /** Of the weekly digest; undefined for whoever may not change it. */
  readonly timeZone: string | undefined;
}

/** The values of its choices. */
export const NEVER = 'never';
export const ALLOWED = 'allowed';

const ANSWERS_OPTIONS = options([
  { label: 'When somebody mentions me, or uses a command', value: 'when_mentioned' },
  { label: 'Never: I am turned off here', value: NEVER },
]);
const SHARED_OPTIONS = options([{ label: 'Answer although another company reads along', value: ALLOWED }]);

/** The settings of a channel, and for admins of the workspace. */
export const settingsView = ({ channel, timeZone }: ShownSettings): ModalView => ({
  type: 'modal',
  callback_id: SETTINGS_VIEW,
  private_metadata: channel?.id ?? '',
  title: plainText('Settings'),
  submit: plainText('Save'),
  close: plainText('Cancel'),
  blocks: [
    ...(channel === undefined ? [] : channelBlocks(channel)),
    ...(timeZone === undefined ? [] : [timeZoneBlock(timeZone)]),
  ],
});

function channelBlocks({
  isOff,
  allowsShared,
}: NonNullable<ShownSettings['channel']>): readonly KnownBlock[] {
  const chosen = ANSWERS_OPTIONS[isOff ? 1 : 0];
  return [
    {
      type: 'input',
      block_id: ANSWERS_FIELD,
      label: plainText('In this channel I answer'),
      element: {
        type: 'radio_buttons',
        action_id: ANSWERS_FIELD,
        options: ANSWERS_OPTIONS,
        ...(chosen === undefined ? {} : { initial_option: chosen }),
      },
    },
    {
      type: 'input',
      block_id: SHARED_FIELD,
      optional: true,
      label: plainText('Other companies'),
      hint: plainText('Documents may hold what is not meant for them.'),
      element: {
        type: 'checkboxes',
        action_id: SHARED_FIELD,
        options: SHARED_OPTIONS,
        ...(allowsShared ? { initial_options: SHARED_OPTIONS } : {}),
      },
    },
  ];
}

const timeZoneBlock = (timeZone: string): KnownBlock => ({
  type: 'input',
  block_id: TIME_ZONE_FIELD,
  label: plainText('Time zone of the weekly digest, everywhere'),
  hint: plainText('As in Europe/Berlin. It comes on Monday at nine.'),
  element: {
    type: 'plain_text_input',
    action_id: TIME_ZONE_FIELD,
    initial_value: timeZone,
    max_length: 64,
  },
});
