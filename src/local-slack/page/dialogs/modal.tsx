import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { View } from '../../page-protocol.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { collectValues } from '../block-kit/collect-values.ts';
import { Surface } from '../block-kit/surface.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Dialog } from './dialog.tsx';
import { missingInputs } from './missing-inputs.ts';
import { useEntered } from './use-entered.ts';

interface ModalProps {
  readonly view: View;
  /** Shown here while it is open, for nothing outside it can be reached. */
  readonly notices: ReactNode;
}

/** A modal: its blocks, and what was entered in them when it is submitted. */
export function Modal({ view, notices }: ModalProps) {
  const { act, perform } = useWorkspace();
  const kept = useEntered(view.id);
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  /** How often inputs were left empty; from then on the window says which are. */
  const [refusals, setRefusals] = useState(0);
  const values = collectValues(view.blocks, kept[0]);
  const missing = missingInputs(view.blocks, values);
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the window was refused, not while one types.
  useEffect(() => {
    const first = form.current?.querySelector('[data-wrong="true"]');
    first?.scrollIntoView({ block: 'nearest' });
    first?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
  }, [refusals, view.errors]);

  const close = () => perform({ type: 'close', viewId: view.id });

  async function submit() {
    if (isBusy) return;
    if (Object.keys(missing).length > 0) return setRefusals(refusals + 1);
    setBusy(true);
    const result = await act({ type: 'submit', viewId: view.id, values });
    setBusy(false);
    setError(result.ok ? '' : result.error);
  }

  return (
    <Dialog title={view.title} onClose={close}>
      <form
        ref={form}
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="dialog-body">
          <Surface container={{ kind: 'view', id: view.id }} blocks={view.blocks} kept={kept}>
            <Blocks
              blocks={view.blocks}
              fallback=""
              errors={{ ...view.errors, ...(refusals > 0 ? missing : {}) }}
            />
          </Surface>
        </div>
        {error !== '' && (
          <p className="dialog-error" role="alert">
            {error}
          </p>
        )}
        <footer className="dialog-footer">
          <button type="button" className="button" onClick={close}>
            {view.close ?? 'Cancel'}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="button" data-style="primary" disabled={isBusy}>
              {view.submit}
            </button>
          )}
        </footer>
      </form>
      {notices}
    </Dialog>
  );
}
