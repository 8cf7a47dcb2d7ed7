import type { ReactNode } from 'react';
import type { View } from '../../page-protocol.ts';
import { useFocusReturn } from '../parts/use-focus-return.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Modal } from './modal.tsx';

/** The modals that the app has open. What was entered in those beneath is kept. */
export function ModalStack({ notices }: { notices: ReactNode }) {
  const { modals } = useWorkspace().snapshot;
  const top = modals.at(-1);
  return top === undefined ? null : <TopModal view={top} notices={notices} />;
}

/** Stays while one modal follows another: the focus goes back to where it was before the first. */
function TopModal({ view, notices }: { view: View; notices: ReactNode }) {
  useFocusReturn();
  return <Modal key={view.id} view={view} notices={notices} />;
}
