import { useCallback, useState } from 'react';
import type { Notice } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { NoticeCard } from './notice-card.tsx';
import { useIsHidden } from './use-is-hidden.ts';
import type { Trouble } from './use-trouble.ts';

const KINDS: Readonly<Record<Notice['kind'], string>> = {
  refused: 'Slack would refuse this',
  warning: 'Warning',
  undelivered: 'Not acknowledged',
};

interface NoticeStackProps {
  readonly troubles: readonly Trouble[];
  readonly onForget: (id: number) => void;
}

/**
 * What the workspace refused or warned of, and what did not work in this window; the newest first. It has a place of its
 * own, so that it covers nothing, and is read out as it comes.
 */
export function NoticeStack({ troubles, onForget }: NoticeStackProps) {
  const { snapshot, perform } = useWorkspace();
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isHidden = useIsHidden();
  // A button that goes while it has the focus does not say that it has lost it.
  const dismiss = useCallback(
    (id: number) => {
      setFocused(false);
      perform({ type: 'dismiss-notice', id });
    },
    [perform],
  );
  const forget = useCallback(
    (id: number) => {
      setFocused(false);
      onForget(id);
    },
    [onForget],
  );
  const isHeld = isHovered || isFocused || isHidden;
  return (
    <section
      className="notices"
      aria-label="Notices"
      aria-live="polite"
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {troubles.toReversed().map(({ id, text }) => (
        <NoticeCard
          key={`trouble-${id}`}
          {...{ id, text, isHeld, kind: 'refused', title: 'That did not work', onDismiss: forget }}
        />
      ))}
      {snapshot.notices.toReversed().map(({ id, kind, text }) => (
        <NoticeCard
          key={`notice-${id}`}
          {...{ id, text, isHeld, kind, title: KINDS[kind], onDismiss: dismiss }}
        />
      ))}
    </section>
  );
}
