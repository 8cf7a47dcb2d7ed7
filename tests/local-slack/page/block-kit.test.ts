import { describe, expect, it } from 'vitest';

import type { Json } from '../../../src/local-slack/model.ts';
import { actionObject } from '../../../src/local-slack/page/block-kit/action-object.ts';
import {
  collectValues,
  keyOf,
  placeElements,
} from '../../../src/local-slack/page/block-kit/collect-values.ts';
import { fromLocalText, toLocalText } from '../../../src/local-slack/page/block-kit/date-text.ts';
import { initialState } from '../../../src/local-slack/page/block-kit/element-state.ts';
import { choicesOf, filterChoices, toChoice } from '../../../src/local-slack/page/block-kit/options.ts';
import { fromRichText, toRichText } from '../../../src/local-slack/page/block-kit/rich-text-value.ts';
import { pickedOf, stateWith } from '../../../src/local-slack/page/block-kit/select-state.ts';
import { missingInputs } from '../../../src/local-slack/page/dialogs/missing-inputs.ts';

const option = (value: string): Json => ({ text: { type: 'plain_text', text: value.toUpperCase() }, value });
const CIO = option('cio');
const CTO = option('cto');

describe('an input holds at first', () => {
  it.each([
    [{ type: 'plain_text_input' }, { value: null }],
    [{ type: 'plain_text_input', initial_value: 'a' }, { value: 'a' }],
    [{ type: 'static_select', initial_option: CIO }, { selected_option: CIO }],
    [{ type: 'multi_static_select' }, { selected_options: [] }],
    [{ type: 'checkboxes', initial_options: [CIO] }, { selected_options: [CIO] }],
    [{ type: 'users_select' }, { selected_user: null }],
    [
      { type: 'multi_conversations_select', initial_conversations: ['C1'] },
      { selected_conversations: ['C1'] },
    ],
    [{ type: 'datepicker', initial_date: '2026-12-01' }, { selected_date: '2026-12-01' }],
    [{ type: 'datetimepicker' }, { selected_date_time: null }],
    [{ type: 'rich_text_input' }, { rich_text_value: null }],
  ])('%j: %j', (element, held) => {
    expect(initialState(element)).toEqual({ type: element.type, ...held });
  });

  it.each(['button', 'overflow', 'feedback_buttons', 'image'])('nothing, if it is a %s', (type) => {
    expect(initialState({ type })).toBeUndefined();
  });
});

describe('the values beside a press or a submission', () => {
  const blocks = [
    {
      type: 'section',
      block_id: 's',
      accessory: { type: 'static_select', action_id: 'role', options: [CIO] },
    },
    {
      type: 'actions',
      block_id: 'a',
      elements: [
        { type: 'button', action_id: 'go' },
        { type: 'datepicker', action_id: 'day', initial_date: '2026-12-01' },
        { type: 'users_select', action_id: 'who' },
      ],
    },
    { type: 'input', block_id: 'i', element: { type: 'plain_text_input', action_id: 'title' } },
    { type: 'input', element: { type: 'checkboxes' } },
    { type: 'divider' },
  ];

  it('are those of every input, by block and action id, entered or not', () => {
    const entered = { [keyOf('i', 'title')]: { type: 'plain_text_input', value: 'Head of IT' } };
    expect(collectValues(blocks, entered)).toEqual({
      s: { role: { type: 'static_select', selected_option: null } },
      a: {
        day: { type: 'datepicker', selected_date: '2026-12-01' },
        who: { type: 'users_select', selected_user: null },
      },
      i: { title: { type: 'plain_text_input', value: 'Head of IT' } },
      'block-3': { 'action-0': { type: 'checkboxes', selected_options: [] } },
    });
  });

  it('show which inputs are missing; those that are optional are not', () => {
    const asked = [
      ...blocks,
      { type: 'input', block_id: 'o', optional: true, element: { type: 'datepicker' } },
    ];
    expect(Object.keys(missingInputs(asked, collectValues(asked, {})))).toEqual(['i', 'block-3']);
  });

  it.each([
    [{ type: 'button', value: 'x', text: { text: 'Go' }, url: 'https://a.example' }, {}, ['text', 'value']],
    [{ type: 'overflow', options: [CIO] }, { selected_option: CIO }, ['selected_option']],
    [
      { type: 'static_select', options: [CIO] },
      { type: 'static_select', selected_option: CIO },
      ['selected_option'],
    ],
  ])('stand beside an action of %j', (element, state, fields) => {
    const [placed] = placeElements([
      { type: 'section', block_id: 'b', accessory: { ...element, action_id: 'go' } },
    ]);
    const action = placed && actionObject(placed, state);
    expect(action).toMatchObject({ type: element.type, action_id: 'go', block_id: 'b' });
    const names = new Set(Object.keys(action ?? {}));
    expect(names).toEqual(new Set([...fields, 'type', 'action_id', 'block_id']));
  });
});

describe('a select', () => {
  const groups = {
    option_groups: [
      { label: { text: 'Technology' }, options: [CIO, CTO] },
      { label: { text: 'Others' }, options: [option('ceo')] },
    ],
  };

  it('offers the options of all groups, and of them what has the words', () => {
    const choices = choicesOf(groups);
    expect(choices.map(({ group, label }) => `${group}: ${label}`)).toEqual([
      ...['Technology: CIO', 'Technology: CTO', 'Others: CEO'],
    ]);
    expect(filterChoices(choices, ' eo').map(({ key }) => key)).toEqual(['ceo']);
    expect(filterChoices(choices, '')).toBe(choices);
  });

  it.each([
    ['static_select', [CIO], { selected_option: CIO }],
    ['static_select', [], { selected_option: null }],
    ['multi_external_select', [CIO, CTO], { selected_options: [CIO, CTO] }],
    ['users_select', [option('U1')], { selected_user: 'U1' }],
    ['multi_users_select', [option('U1'), option('U2')], { selected_users: ['U1', 'U2'] }],
    ['channels_select', [option('C1')], { selected_channel: 'C1' }],
    ['multi_conversations_select', [], { selected_conversations: [] }],
  ])('%s of %j is %j, and back', (type, options, held) => {
    const choices = options.map((each) => toChoice(each));
    const state = stateWith(type, choices);
    expect(state).toEqual({ type, ...held });
    expect(pickedOf(type, state, choices)).toEqual(choices);
  });
});

describe('typed words', () => {
  it('come back from the rich text that they are sent as', () => {
    expect(fromRichText(toRichText('two\nlines') ?? undefined)).toBe('two\nlines');
    expect(toRichText('')).toBeNull();
    expect(fromRichText(undefined)).toBe('');
  });

  it('come back from a moment, in the reader’s own time zone', () => {
    expect(fromLocalText(toLocalText(1_795_320_000))).toBe(1_795_320_000);
    expect(fromLocalText('')).toBeUndefined();
  });
});
