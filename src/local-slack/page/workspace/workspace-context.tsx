import { createContext, type ReactNode, use } from 'react';
import type { ActResult, Person, Snapshot } from '../../page-protocol.ts';
import type { Place } from './place.ts';
import type { Deed } from './send-action.ts';
import type { Theme } from './use-theme.ts';

/** What every part of the page may need. */
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

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function WorkspaceProvider({ value, children }: { value: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (workspace === undefined) throw new Error('This part of the page needs a WorkspaceProvider above it.');
  return workspace;
}

/** A person, or somebody unknown with that id. */
export function usePerson(id: string): Person {
  const { people } = useWorkspace().snapshot;
  return people.find((each) => each.id === id) ?? { id, handle: id, name: id, title: '', isBot: false };
}
