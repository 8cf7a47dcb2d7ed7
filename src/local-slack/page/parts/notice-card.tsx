import { useEffect } from 'react';
import type { Notice } from '../../page-protocol.ts';
import { Icon } from './icon.tsx';
import { ToolButton } from './tool-button.tsx';

/** Long enough to read two sentences in peace, in milliseconds; the inspector keeps what happened. */
const SHOWN_MS = 15_000;

interface NoticeCardProps {
  readonly id: number;
  readonly kind: Notice['kind'];
  readonly title: string;
  readonly text: string;
  /** Whether somebody is about to read or close it: then it stays. */
  readonly isHeld: boolean;
  readonly onDismiss: (id: number) => void;
}

/** A notice, until it is closed or was there for a while. */
export function NoticeCard({ id, kind, title, text, isHeld, onDismiss }: NoticeCardProps) {
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld, onDismiss]);
  return (
    <div className="notice" data-kind={kind}>
      <Icon name="warning" />
      <p>
        <strong>{title}.</strong> {text}
      </p>
      <ToolButton icon="close" label={`Dismiss: ${title}`} onClick={() => onDismiss(id)} />
    </div>
  );
}
