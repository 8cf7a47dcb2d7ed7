import type { KnownBlock } from '@slack/types';
import { REASONS } from './rating-view.ts';
import { bullets, richText, section, words } from './rich-text.ts';
import type { SlackMessage } from './to-blocks.ts';
import { escapeMrkdwn } from './untrusted.ts';
import { clip, counted } from './wording.ts';

/** What happened in some days, as the store counts it. */
export interface ShownTotals {
  readonly questions: number;
  readonly people: number;
  readonly helpful: number;
  readonly unhelpful: number;
  readonly shares: number;
  readonly gaps: readonly { readonly what: string; readonly count: number }[];
  readonly reports: readonly { readonly what: string; readonly count: number }[];
  readonly unmetWords: readonly { readonly what: string; readonly count: number }[];
  readonly complaints: readonly {
    readonly reason: string | undefined;
    readonly note: string | undefined;
    readonly roles: readonly string[];
    readonly aspects: readonly string[];
  }[];
}

const MAX_CHARS = 200;

interface Group {
  readonly lead: string;
  readonly items: readonly string[];
}

function groupsOf({ gaps, reports, unmetWords, complaints }: ShownTotals): readonly Group[] {
  const times = ({ what, count }: { what: string; count: number }): string =>
    `${clip(what, MAX_CHARS)}${count === 1 ? '' : ` (${count} times)`}`;
  return [
    { lead: 'What the documents lacked', items: gaps.map(times) },
    { lead: 'What people reported as missing', items: reports.map(times) },
    {
      lead: 'Words that no document has',
      items: unmetWords.map(({ what, count }) => `${clip(what, MAX_CHARS)} (${count} people)`),
    },
    {
      lead: 'Why answers did not help',
      items: complaints.map(({ reason, note, roles, aspects }) => {
        const about = [...roles, ...aspects].join(' ') || 'no role';
        const why = [reason === undefined ? undefined : reasonInWords(reason), note].filter(Boolean);
        return clip(`${about}: ${why.join('. ')}`, MAX_CHARS);
      }),
    },
  ].filter(({ items }) => items.length > 0);
}

const reasonInWords = (reason: string): string | undefined =>
  Object.hasOwn(REASONS, reason) ? REASONS[reason] : reason;

const summaryOf = ({ questions, people, helpful, unhelpful, shares }: ShownTotals): string =>
  `${counted(questions, 'question')} by ${people === 1 ? '1 person' : `${people} people`} · ${helpful} helpful, ${unhelpful} not · ${shares} shared`;

/** Totals under a heading, for the Home tab of admins. */
export function totalsBlocks(heading: string, totals: ShownTotals): readonly KnownBlock[] {
  return [
    richText(section(words(heading, 'bold'), words(`\n${summaryOf(totals)}`))),
    ...groupsOf(totals).map(({ lead, items }) =>
      richText(section(words(lead, 'bold')), bullets(items.map((item) => section(words(item))))),
    ),
  ];
}

/** The same as a message. */
export function totalsMessage(heading: string, totals: ShownTotals): SlackMessage {
  const groups = groupsOf(totals).flatMap(({ lead, items }) => [
    `${lead}:`,
    ...items.map((item) => `• ${item}`),
  ]);
  return {
    text: escapeMrkdwn([heading, summaryOf(totals), ...groups].join('\n')),
    blocks: [...totalsBlocks(heading, totals)],
  };
}
