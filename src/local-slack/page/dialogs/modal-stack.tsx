import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Modal } from './modal.tsx';

/** The modals that the app has open. What was entered in those beneath is kept. */
export function ModalStack({ notices }: { notices: ReactNode }) {
  const { modals } = useWorkspace().snapshot;
  const top = modals.at(-1);
  return top === undefined ? null : <Modal key={top.id} view={top} notices={notices} />;
}
