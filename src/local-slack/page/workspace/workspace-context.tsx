import { createContext, type ReactNode, use, useMemo } from 'react';
import type { ActResult, Person, Snapshot } from '../../page-protocol.ts';
import type { Place } from './place.ts';
import type { Deed } from './send-action.ts';
import type { Theme } from './use-theme.ts';

/** What every part of the page may need. It is another object after every change in the workspace. */
export interface Workspace {
  readonly snapshot: Snapshot;
  readonly theme: Theme;
  readonly place: Place;
  readonly go: (to: Partial<Place>) => void;
  /** Does it and gives what became of it: for those who show the error themselves. */
  readonly act: (deed: Deed) => Promise<ActResult>;
  /** Does it; what went wrong is shown with the notices. */
  readonly perform: (deed: Deed) => void;
  /** Texts that were begun and not sent, by where. */
  readonly drafts: Map<string, string>;
}

/**
 * Who and what there is, and how to act: the same object while messages come and go. A message and all in it may use
 * nothing else, or each of them is drawn again with every new one.
 */
export type Basics = Pick<Workspace, 'theme' | 'go' | 'act' | 'perform'> &
  Pick<Snapshot, 'me' | 'host' | 'appName' | 'people' | 'channels' | 'shortcuts'>;

const WorkspaceContext = createContext<Workspace | undefined>(undefined);
const BasicsContext = createContext<Basics | undefined>(undefined);

const NO_PROVIDER = 'This part of the page needs a WorkspaceProvider above it.';

export function WorkspaceProvider({ value, children }: { value: Workspace; children: ReactNode }) {
  const { snapshot, theme, go, act, perform } = value;
  const { me, host, appName, people, channels, shortcuts } = snapshot;
  const basics: Basics = useMemo(
    () => ({ theme, go, act, perform, me, host, appName, people, channels, shortcuts }),
    [theme, go, act, perform, me, host, appName, people, channels, shortcuts],
  );
  return (
    <BasicsContext value={basics}>
      <WorkspaceContext value={value}>{children}</WorkspaceContext>
    </BasicsContext>
  );
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === undefined) throw new Error(NO_PROVIDER);
  return workspace;
}

export function useBasics(): Basics {
  const basics = use(BasicsContext);
  if (basics === undefined) throw new Error(NO_PROVIDER);
  return basics;
}

/** A person, or somebody unknown with that id. */
export function usePerson(id: string): Person {
  const { people } = useBasics();
  return people.find((each) => each.id === id) ?? { id, handle: id, name: id, title: '', isBot: false };
}
