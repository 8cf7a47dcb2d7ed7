import type { Json } from '../../page-protocol.ts';
import { text, wordsOf } from '../workspace/json.ts';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  /** Slack's confirmation object. */
  readonly confirm: Json;
  readonly onAnswer: (isConfirmed: boolean) => void;
}

/** "Are you sure?" before something is done. */
export function ConfirmDialog({ confirm, onAnswer }: ConfirmDialogProps) {
  return (
    <Dialog
      role="alertdialog"
      title={wordsOf(confirm.title) || 'Are you sure?'}
      onClose={() => onAnswer(false)}
    >
      <p className="dialog-body">{wordsOf(confirm.text)}</p>
      <footer className="dialog-footer">
        <button type="button" className="button" onClick={() => onAnswer(false)}>
          {wordsOf(confirm.deny) || 'Cancel'}
        </button>
        <button
          type="button"
          className="button"
          data-style={text(confirm.style) || 'primary'}
          onClick={() => onAnswer(true)}
        >
          {wordsOf(confirm.confirm) || 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
