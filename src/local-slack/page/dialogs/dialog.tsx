import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ToolButton } from '../parts/tool-button.tsx';
import { useFocusReturn } from '../parts/use-focus-return.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
}

/** A window above the page: the browser keeps the focus in it, and gives it back when it closes. */
export function Dialog({ title, onClose, role = 'dialog', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useFocusReturn();
  useEffect(() => {
    const own = dialog.current;
    if (own?.open === false) own.showModal();
    // Where one types or, without that, the answer; the browser would take the button that closes.
    const first = own?.querySelector<HTMLElement>('.dialog-body :is(input, textarea)');
    (first ?? own?.querySelector<HTMLElement>('.dialog-footer :last-child'))?.focus();
    return () => own?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // What closes it is the workspace.
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-header">
        <h2 id={titleId}>{title}</h2>
        <ToolButton icon="close" label="Close" onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}
