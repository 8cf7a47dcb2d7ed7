import { useState } from 'react';
import type { View } from '../../page-protocol.ts';
import { Blocks } from '../block-kit/blocks.tsx';
import { collectValues } from '../block-kit/collect-values.ts';
import { Surface } from '../block-kit/surface.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Dialog } from './dialog.tsx';
import { missingInputs } from './missing-inputs.ts';
import { useEntered } from './use-entered.ts';

/** A modal: its blocks, and what was entered in them when it is submitted. */
export function Modal({ view }: { view: View }) {
  const { act, perform } = useWorkspace();
  const kept = useEntered(view.id);
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const close = () => perform({ type: 'close', viewId: view.id });

  async function submit() {
    const values = collectValues(view.blocks, kept[0]);
    const left = missingInputs(view.blocks, values);
    setMissing(left);
    if (Object.keys(left).length > 0 || isBusy) return;
    setBusy(true);
    const result = await act({ type: 'submit', viewId: view.id, values });
    setBusy(false);
    setError(result.ok ? '' : result.error);
  }

  return (
    <Dialog title={view.title} onClose={close}>
      <form
        className="dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div className="dialog-body">
          <Surface container={{ kind: 'view', id: view.id }} blocks={view.blocks} kept={kept}>
            <Blocks blocks={view.blocks} fallback="" errors={{ ...view.errors, ...missing }} />
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
    </Dialog>
  );
}
