import { OWN_COMMANDS } from './acts/own-commands.ts';
import type { Manifest } from './manifest.ts';
import type { Snapshot } from './page-protocol.ts';
import { APP, TEAM } from './residents.ts';
import type { Workspace } from './workspace.ts';

interface SnapshotOptions extends Pick<Snapshot, 'isConnected' | 'appPage'> {
  /** A timestamp: what only the person saw before it is gone. */
  readonly privateSince: string;
}

/** The workspace as a person sees it; as the first person does, for a page that does not know yet who there is. */
export function snapshotFor(
  user: string,
  workspace: Workspace,
  manifest: Manifest,
  { isConnected, appPage, privateSince }: SnapshotOptions,
): Snapshot {
  const people = workspace.people.filter(({ isBot }) => !isBot);
  const { id: me, company } = people.find(({ id }) => id === user) ?? people[0] ?? workspace.person(user);
  const channels = workspace.channels.filter(({ memberIds }) => memberIds.includes(me));
  const mine = new Set(channels.map(({ id }) => id));
  // At another company the app is not installed.
  const isInsider = company === undefined;
  const dm = channels.find(({ kind }) => kind === 'dm');
  const suggested = dm === undefined ? undefined : workspace.prompts(dm.id);
  return {
    workspace: (company ?? TEAM).name,
    host: TEAM,
    me,
    bot: APP.botUserId,
    appName: manifest.name,
    appDescription: manifest.description,
    appPage,
    people: workspace.people,
    channels,
    messages: workspace.messages
      .filter(
        ({ channel, visibleTo, ts }) =>
          mine.has(channel) && (visibleTo === undefined || (visibleTo === me && ts >= privateSince)),
      )
      .map(({ metadata: _, ...message }) => message),
    hasHome: manifest.hasHome && isInsider,
    messagesTab: manifest.messagesTab,
    home: workspace.home(me),
    modals: workspace.modals(me),
    firstPrompts: manifest.prompts,
    prompts: suggested?.prompts ?? manifest.prompts,
    promptsTitle: suggested?.title ?? '',
    statuses: workspace.statuses.filter(({ channel }) => mine.has(channel)),
    ownCommands: OWN_COMMANDS,
    commands: isInsider ? manifest.commands : [],
    shortcuts: isInsider ? manifest.shortcuts : [],
    notices: workspace.notices,
    isConnected,
  };
}
