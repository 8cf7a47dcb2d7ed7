import { type ReactNode, useState } from 'react';
import type { Json } from '../../page-protocol.ts';
import { ConfirmDialog } from '../dialogs/confirm-dialog.tsx';
import { object } from '../workspace/json.ts';

/** Asks first where the element wants that: `ask` runs what is given once it is confirmed. */
export function useConfirm(element: Json) {
  const [waiting, setWaiting] = useState<() => void>();
  const confirm = object(element.confirm);
  const ask = (run: () => void) => (confirm === undefined ? run() : setWaiting(() => run));
  const dialog: ReactNode = confirm && waiting && (
    <ConfirmDialog
      confirm={confirm}
      onAnswer={(isConfirmed) => {
        setWaiting(undefined);
        if (isConfirmed) waiting();
      }}
    />
  );
  return { ask, dialog };
}
