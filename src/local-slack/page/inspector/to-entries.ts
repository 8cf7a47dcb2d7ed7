import type { Inspection, Json, Snapshot } from '../../page-protocol.ts';
import { object, text } from '../workspace/json.ts';
import { withKeys } from './with-keys.ts';

export const TABS = [
  {
    id: 'answers',
    label: 'Answers',
    about: 'What the app understood, retrieved and left out. Newest first.',
  },
  { id: 'blocks', label: 'Blocks', about: 'What the app sent that you see here. Newest first.' },
  { id: 'events', label: 'Events', about: 'What was delivered to the app. Newest first.' },
  { id: 'calls', label: 'Calls', about: 'What the app called. Newest first.' },
] as const;

export type InspectorTab = (typeof TABS)[number]['id'];

/** A line of the inspector: its name, what became of it, and what it is. */
export interface Entry {
  readonly title: string;
  readonly note: string;
  readonly value: object;
}

/** More of one's own messages are not looked into. */
const MAX_MESSAGES = 30;

function nameOf(payload: Json): string {
  return text(object(payload.event)?.type) || text(payload.command) || text(payload.type);
}

function list(tab: InspectorTab, inspection: Inspection, { messages, bot }: Snapshot): readonly Entry[] {
  switch (tab) {
    case 'answers':
      return inspection.answers.map((answer) => ({
        title: text(answer.question) || 'Answer',
        note: text(object(answer.answer)?.kind),
        value: answer,
      }));
    case 'blocks':
      return messages
        .filter(({ author }) => author === bot)
        .slice(-MAX_MESSAGES)
        .toReversed()
        .map((message) => ({
          title: message.text,
          note: '',
          value: { text: message.text, blocks: message.blocks },
        }));
    case 'events':
      return inspection.deliveries.map(({ type, payload, outcome }) => ({
        title: `${type} · ${nameOf(payload)}`,
        note: outcome,
        value: payload,
      }));
    case 'calls':
      return inspection.calls.map(({ method, args, response }) => ({
        title: method,
        note: response.ok === true ? 'ok' : text(response.error),
        value: { args, response },
      }));
    default:
      return tab satisfies never;
  }
}

/** What a tab shows, each entry with a key that stays its own. */
export function toEntries(tab: InspectorTab, inspection: Inspection, snapshot: Snapshot) {
  return withKeys(list(tab, inspection, snapshot), ({ title, note }) => `${title} ${note}`);
}
