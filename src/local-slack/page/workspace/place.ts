/** Where in the workspace somebody is. It stands in the address, so that the browser's Back works. */
export interface Place {
  readonly channel: string;
  /** In the direct message with the app. */
  readonly tab: Tab;
  /** The thread in the side panel. */
  readonly thread: string | undefined;
  /** In a narrow window: whether the list of channels is shown instead. */
  readonly isList: boolean;
}

export type Tab = 'home' | 'messages' | 'about';

const NOWHERE: Place = { channel: '', tab: 'messages', thread: undefined, isList: false };

function isTab(value: string | undefined): value is Tab {
  return value === 'home' || value === 'messages' || value === 'about';
}

/** `#C1`, `#C1/1700000000.000100`, `#D1/home`, `#list`. */
export function readPlace(hash: string): Place {
  const [channel = '', rest] = hash.replace(/^#/, '').split('/');
  if (channel === 'list') return { ...NOWHERE, isList: true };
  if (isTab(rest)) return { ...NOWHERE, channel, tab: rest };
  return { ...NOWHERE, channel, thread: rest === '' ? undefined : rest };
}

export function writePlace({ channel, tab, thread, isList }: Partial<Place>): string {
  if (isList) return '#list';
  if (thread !== undefined) return `#${channel}/${thread}`;
  return tab === undefined || tab === 'messages' ? `#${channel}` : `#${channel}/${tab}`;
}
