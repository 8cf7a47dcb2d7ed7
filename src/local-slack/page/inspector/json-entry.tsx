import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { JsonTree } from './json-tree.tsx';

interface JsonEntryProps {
  readonly title: string;
  readonly note: string;
  readonly value: object;
  /** Whether it begins open. */
  readonly isOpenFirst: boolean;
}

/** Something to look into: closed, its name; open, its JSON, which can be copied. */
export function JsonEntry({ title, note, value, isOpenFirst }: JsonEntryProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard?.writeText(JSON.stringify(value, null, 2));
    setCopied(true);
  }
  return (
    <details className="json-entry" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="json-title">{title}</span>
        {note !== '' && <span className="json-note">{note}</span>}
      </summary>
      {isOpen && (
        <>
          <button type="button" className="button copy-button" onClick={() => void copy()}>
            <Icon name={isCopied ? 'check' : 'copy'} />
            {isCopied ? 'Copied' : 'Copy JSON'}
          </button>
          <JsonTree value={value} />
        </>
      )}
    </details>
  );
}
