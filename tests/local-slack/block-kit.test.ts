import { describe, expect, it } from 'vitest';

import type { Surface } from '../../src/local-slack/block-kit/block-schemas.ts';
import { checkBlocks, problemsOf } from '../../src/local-slack/block-kit/check-blocks.ts';
import type { Json } from '../../src/local-slack/model.ts';
import { SlackError } from '../../src/local-slack/slack-error.ts';
import {
  actions,
  button,
  chars,
  input,
  mrkdwn,
  option,
  options,
  plain,
  raw,
  richText,
  section,
  table,
  times,
} from '../support/block-kit.ts';

/** What is wrong with the only block of a message, without the words around it; '' when nothing is. */
const wrongWith = (block: Json, surface: Surface = 'message'): string =>
  problemsOf([block], surface, '/blocks')
    .map((line) => line.replace(/^\[ERROR\] (.*) \[json-pointer:\/blocks\/0(.*)\]$/, '$1 @ $2'))
    .join('; ');

const refusalOf = (blocks: unknown): string => {
  try {
    checkBlocks(blocks);
    return 'taken';
  } catch (error) {
    if (error instanceof SlackError) return error.code;
    throw error;
  }
};

const TOO_LONG = (max: number, at: string) => `must be less than ${max + 1} characters @ ${at}`;
const EMPTY = (at: string) => `must be more than 0 characters @ ${at}`;
const TOO_MANY = (max: number, at: string) => `no more than ${max} items allowed @ ${at}`;
const TOO_FEW = (min: number, at: string) => `no less than ${min} items allowed @ ${at}`;

const header = (text: string): Json => ({ type: 'header', text: plain(text) });
const context = (...elements: readonly Json[]): Json => ({ type: 'context', elements });
const WORKFLOW_BUTTON: Json = {
  type: 'workflow_button',
  action_id: 'w',
  text: plain('Start'),
  workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0/1', customizable_input_parameters: [] } },
};
const select = (more: Json): Json => ({ type: 'static_select', action_id: 's', ...more });
const image = { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'a' };
const span = { type: 'text', text: 'a' };
const feedback = {
  type: 'feedback_buttons',
  action_id: 'f',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
};
const typing = { type: 'plain_text_input', action_id: 'a' };

describe('a block', () => {
  it.each<[string, Json, string]>([
    ['a section of 3,000 characters', section(chars(3000)), ''],
    ['a longer section', section(chars(3001)), TOO_LONG(3000, '/text/text')],
    ['an empty section', section(''), EMPTY('/text/text')],
    ['a section of nothing', { type: 'section' }, 'missing required field: text @ '],
    ['ten fields', { type: 'section', fields: times(10, () => mrkdwn('a')) }, ''],
    ['more fields', { type: 'section', fields: times(11, () => mrkdwn('a')) }, TOO_MANY(10, '/fields')],
    ['no fields', { type: 'section', fields: [] }, TOO_FEW(1, '/fields')],
    ['a field of 2,000 characters', { type: 'section', fields: [plain(chars(2000))] }, ''],
    ['a longer field', { type: 'section', fields: [plain(chars(2001))] }, TOO_LONG(2000, '/fields/0/text')],
    ['a header of 150 characters', header(chars(150)), ''],
    ['a longer header', header(chars(151)), TOO_LONG(150, '/text/text')],
    [
      'a header in mrkdwn',
      { type: 'header', text: mrkdwn('a') },
      'Invalid input: expected "plain_text" @ /text/type',
    ],
    ['ten elements of context', context(...times(10, () => mrkdwn('a'))), ''],
    ['an image in context', context(image), ''],
    ['more of context', context(...times(11, () => mrkdwn('a'))), TOO_MANY(10, '/elements')],
    ['context of nothing', context(), TOO_FEW(1, '/elements')],
    ['a button in context', context(button('a')), 'unsupported type: button @ /elements/0/type'],
    ['25 buttons', actions(...times(25, (at) => button(`a${at}`))), ''],
    ['more buttons', actions(...times(26, (at) => button(`a${at}`))), TOO_MANY(25, '/elements')],
    ['no buttons', actions(), TOO_FEW(1, '/elements')],
    ['a divider', { type: 'divider' }, ''],
    ['a block id of 255 characters', section('a', { block_id: chars(255) }), ''],
    ['a longer block id', section('a', { block_id: chars(256) }), TOO_LONG(255, '/block_id')],
    [
      'an image of nothing in context',
      context({ type: 'image', alt_text: 'a' }),
      'must provide either image_url or slack_file @ /elements/0',
    ],
    ['an image', image, ''],
    [
      'an image without words for it',
      { ...image, alt_text: undefined },
      'missing required field: alt_text @ ',
    ],
    [
      'an image of nothing',
      { type: 'image', alt_text: 'a' },
      'must provide either image_url or slack_file @ ',
    ],
    ['Markdown', { type: 'markdown', text: '**a**' }, ''],
    ['rich text', richText(span), ''],
    ['rich text of nothing', richText(), TOO_FEW(1, '/elements/0/elements')],
    [
      'rich text with an empty text',
      richText({ type: 'text', text: '' }),
      EMPTY('/elements/0/elements/0/text'),
    ],
    [
      'rich text with something unknown',
      richText({ type: 'poem' }),
      'unsupported type: poem @ /elements/0/elements/0/type',
    ],
    ['feedback buttons', { type: 'context_actions', elements: [feedback] }, ''],
    ['an input', input(typing), ''],
    ['an input without a label', { type: 'input', element: typing }, 'missing required field: label @ '],
    ['an unknown block', { type: 'poem' }, 'unsupported type: poem @ /type'],
    ['a block without a type', { text: 'a' }, 'missing required field: type @ '],
    ['a field that is none', section('a', { colour: 'red' }), 'invalid additional property: colour @ '],
  ])('%s → %#', (_, block, expected) => {
    expect(wrongWith(block)).toBe(expected);
  });
});

describe('an element', () => {
  it.each<[string, Json, string]>([
    ['a button’s text of 75 characters', button('a', { text: plain(chars(75)) }), ''],
    ['a longer one', button('a', { text: plain(chars(76)) }), TOO_LONG(75, '/text/text')],
    [
      'a button in mrkdwn',
      button('a', { text: mrkdwn('a') }),
      'Invalid input: expected "plain_text" @ /text/type',
    ],
    ['a value of 2,000 characters', button('a', { value: chars(2000) }), ''],
    ['a longer value', button('a', { value: chars(2001) }), TOO_LONG(2000, '/value')],
    ['an action id of 255 characters', button(chars(255)), ''],
    ['a longer action id', button(chars(256)), TOO_LONG(255, '/action_id')],
    ['a link that is none', button('a', { url: 'here' }), 'Invalid URL @ /url'],
    [
      'a confirmation',
      button('a', {
        confirm: { title: plain('Sure?'), text: plain('a'), confirm: plain('Yes'), deny: plain('No') },
      }),
      '',
    ],
    ['a label of 75 characters for screen readers', button('a', { accessibility_label: chars(75) }), ''],
    ['100 options', select({ options: options(100) }), ''],
    ['more options', select({ options: options(101) }), TOO_MANY(100, '/options')],
    ['no options', select({ options: [] }), TOO_FEW(1, '/options')],
    ['an option’s text of 75 characters', select({ options: [option('a', chars(75))] }), ''],
    ['a longer one', select({ options: [option('a', chars(76))] }), TOO_LONG(75, '/options/0/text/text')],
    [
      'a longer value of an option',
      select({ options: [option(chars(151), 'a')] }),
      TOO_LONG(150, '/options/0/value'),
    ],
    ['a first choice that is offered', select({ options: options(2), initial_option: option('v1') }), ''],
    [
      'a first choice that is not',
      select({ options: options(2), initial_option: option('v2') }),
      'must exactly match one of the options @ /initial_option',
    ],
    [
      'a first choice of other words',
      select({ options: options(2), initial_option: option('v1', 'other') }),
      'must exactly match one of the options @ /initial_option',
    ],
    [
      'a first choice from a group',
      select({
        option_groups: [{ label: plain('a'), options: options(1) }],
        initial_option: { text: { type: 'plain_text', text: 'v0', emoji: true }, value: 'v0' },
      }),
      '',
    ],
    [
      'first choices of which one is not offered',
      { type: 'multi_static_select', action_id: 'a', options: options(2), initial_options: options(3) },
      'must exactly match one of the options @ /initial_options/2',
    ],
    [
      'a radio button that is chosen and not there',
      { type: 'radio_buttons', action_id: 'a', options: options(2), initial_option: option('b') },
      'must exactly match one of the options @ /initial_option',
    ],
    [
      'a checkbox that is ticked and not there',
      {
        type: 'checkboxes',
        action_id: 'a',
        options: options(2),
        initial_options: [option('v0'), option('b')],
      },
      'must exactly match one of the options @ /initial_options/1',
    ],
    [
      'a first choice of the app’s own options',
      { type: 'external_select', action_id: 'a', initial_option: option('b') },
      '',
    ],
    ['a button that starts a workflow', WORKFLOW_BUTTON, ''],
    [
      'one without its workflow',
      { ...WORKFLOW_BUTTON, workflow: undefined },
      'missing required field: workflow @ ',
    ],
    ['neither options nor groups', select({}), 'must provide either options or option_groups @ '],
    [
      'both',
      select({ options: options(1), option_groups: [{ label: plain('a'), options: options(1) }] }),
      'must provide either options or option_groups @ ',
    ],
    [
      'a placeholder of 151 characters',
      select({ options: options(1), placeholder: plain(chars(151)) }),
      TOO_LONG(150, '/placeholder/text'),
    ],
    [
      'an option in mrkdwn in a menu',
      select({ options: [{ text: mrkdwn('a'), value: 'a' }] }),
      'Invalid input: expected "plain_text" @ /options/0/text/type',
    ],
    [
      'an option in mrkdwn in checkboxes',
      { type: 'checkboxes', action_id: 'a', options: [{ text: mrkdwn('a'), value: 'a' }] },
      '',
    ],
    ['five options in an overflow menu', { type: 'overflow', action_id: 'a', options: options(5) }, ''],
    ['more of them', { type: 'overflow', action_id: 'a', options: options(6) }, TOO_MANY(5, '/options')],
    [
      'a link in an overflow menu',
      { type: 'overflow', action_id: 'a', options: [{ ...option('a'), url: 'https://example.com' }] },
      '',
    ],
    [
      'a link in a menu',
      select({ options: [{ ...option('a'), url: 'https://example.com' }] }),
      'invalid additional property: url @ /options/0',
    ],
    [
      'eleven radio buttons',
      { type: 'radio_buttons', action_id: 'a', options: options(11) },
      TOO_MANY(10, '/options'),
    ],
    [
      'a date that is none',
      { type: 'datepicker', action_id: 'a', initial_date: 'today' },
      'Invalid string: must match pattern /^\\d{4}-\\d{2}-\\d{2}$/ @ /initial_date',
    ],
    ['an external menu', { type: 'external_select', action_id: 'a', min_query_length: 0 }, ''],
    ['a text field', typing, 'unsupported type: plain_text_input @ /type'],
    ['feedback buttons', feedback, 'unsupported type: feedback_buttons @ /type'],
  ])('%s among actions → %#', (_, element, expected) => {
    expect(wrongWith(actions(element)).replaceAll('/elements/0', '')).toBe(expected);
  });

  it('may stand beside a section, a text field may not', () => {
    expect(wrongWith(section('a', { accessory: button('a') }))).toBe('');
    expect(wrongWith(section('a', { accessory: image }))).toBe('');
    expect(wrongWith(section('a', { accessory: typing }))).toBe(
      'unsupported type: plain_text_input @ /accessory/type',
    );
  });

  it('may be asked for in an input, a button may not', () => {
    expect(wrongWith(input(select({ options: options(1) })))).toBe('');
    expect(wrongWith(input({ ...typing, max_length: 3001 }))).not.toBe('');
    expect(wrongWith(input(button('a')))).toBe('unsupported type: button @ /element/type');
  });
});

describe('a table', () => {
  const row = (count: number): readonly Json[] => times(count, () => raw('a'));

  it.each<[string, Json, string]>([
    ['100 rows', table(times(100, () => row(1))), ''],
    ['more rows', table(times(101, () => row(1))), TOO_MANY(100, '/rows')],
    ['20 columns', table([row(20)]), ''],
    ['more columns', table([row(21)]), TOO_MANY(20, '/rows/0')],
    ['no rows', table([]), TOO_FEW(1, '/rows')],
    ['an empty row', table([[]]), TOO_FEW(1, '/rows/0')],
    ['an empty cell', table([[raw('a'), raw('')]]), EMPTY('/rows/0/1/text')],
    ['an empty cell of rich text', table([[richText()]]), TOO_FEW(1, '/rows/0/0/elements/0/elements')],
    ['cells of every type', table([[raw('a'), { type: 'raw_number', value: 1 }, richText(span)]]), ''],
    ['a cell of mrkdwn', table([[mrkdwn('a')]]), 'unsupported type: mrkdwn @ /rows/0/0/type'],
    [
      'settings of columns',
      table([row(2)], { column_settings: [null, { is_wrapped: true, align: 'right' }] }),
      '',
    ],
    ['10,000 characters', table(times(10, () => [raw(chars(1000))])), ''],
    [
      'more of them',
      table(times(10, () => [raw(chars(1001))])),
      'a table has at most 10000 characters @ /rows',
    ],
  ])('%s → %#', (_, block, expected) => {
    expect(wrongWith(block)).toBe(expected);
  });

  it('is the only one in a message', () => {
    const tables = [table([row(1)]), section('a'), table([row(1)])];
    expect(problemsOf(tables, 'message', '/blocks')).toEqual([
      '[ERROR] only_one_table_allowed [json-pointer:/blocks/2]',
    ]);
  });
});

describe('where a block stands', () => {
  const alert = { type: 'alert', text: mrkdwn('a') };
  it.each<[string, Json, readonly Surface[]]>([
    ['a section', section('a'), ['message', 'modal', 'home']],
    ['an input', input(typing), ['message', 'modal', 'home']],
    ['rich text', richText(span), ['message', 'modal', 'home']],
    ['a table', table([[raw('a')]]), ['message']],
    ['Markdown', { type: 'markdown', text: 'a' }, ['message']],
    ['feedback', { type: 'context_actions', elements: [feedback] }, ['message']],
    ['an alert', alert, ['modal']],
  ])('%s: %#', (_, block, allowed) => {
    const surfaces = ['message', 'modal', 'home'] as const;
    expect(surfaces.filter((surface) => wrongWith(block, surface) === '')).toEqual(allowed);
  });

  it.each<[Surface, number]>([
    ['message', 50],
    ['modal', 100],
    ['home', 100],
  ])('a %s holds %i', (surface, max) => {
    const blocks = times(max + 1, () => ({ type: 'divider' }));
    expect(problemsOf(blocks.slice(1), surface, '/blocks')).toEqual([]);
    expect(problemsOf(blocks, surface, '/blocks')).toEqual([
      `[ERROR] no more than ${max} items allowed [json-pointer:/blocks]`,
    ]);
  });
});

describe('the ids of a message', () => {
  it('stand for one block each, and in it for one element each', () => {
    const twice = [section('a', { block_id: 'x' }), { type: 'divider', block_id: 'x' }];
    expect(problemsOf(twice, 'message', '/blocks')).toEqual([
      '[ERROR] block_id x already exists [json-pointer:/blocks]',
    ]);
    expect(problemsOf([actions(button('x'), button('x'))], 'message', '/blocks')).toEqual([
      '[ERROR] action_id x already exists [json-pointer:/blocks/0/elements]',
    ]);
    expect(problemsOf([actions(button('x')), actions(button('x'))], 'message', '/blocks')).toEqual([]);
  });
});

describe('all blocks of a message together', () => {
  const ofChars = (count: number) =>
    times(Math.ceil(count / 2000), (at) => section(chars(Math.min(2000, count - at * 2000))));

  it.each<[string, unknown, string]>([
    ['13,200 characters', ofChars(13_200), 'taken'],
    ['more', ofChars(13_201), 'msg_blocks_too_long'],
    ['12,000 characters of Markdown', times(4, () => ({ type: 'markdown', text: chars(3000) })), 'taken'],
    ['more of it', times(4, () => ({ type: 'markdown', text: chars(3001) })), 'msg_blocks_too_long'],
    ['one Markdown block that is longer', [{ type: 'markdown', text: chars(12_001) }], 'invalid_blocks'],
    ['no list', { type: 'section' }, 'invalid_blocks_format'],
    ['nothing', undefined, 'invalid_blocks_format'],
    ['null among them', [null], 'invalid_blocks'],
    ['text among them', ['a'], 'invalid_blocks'],
    ['none', [], 'taken'],
  ])('%s: %s', (_, blocks, expected) => {
    expect(refusalOf(blocks)).toBe(expected);
  });

  it('say of everything that is wrong where it is', () => {
    const messages = problemsOf([section(''), { type: 'poem' }], 'message', '/blocks');
    expect(messages).toHaveLength(2);
  });
});
