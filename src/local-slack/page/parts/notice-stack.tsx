import type { Notice } from '../../page-protocol.ts';
import { useWorkspace } from '../workspace/workspace-context.tsx';
import { Icon } from './icon.tsx';
import { ToolButton } from './tool-button.tsx';
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

/** What the workspace refused or warned of, and what did not work in this window. */
export function NoticeStack({ troubles, onForget }: NoticeStackProps) {
  const { snapshot, perform } = useWorkspace();
  return (
    <section className="notices" aria-label="Notices" aria-live="polite">
      {snapshot.notices.map(({ id, kind, text }) => (
        <NoticeCard
          key={`notice-${id}`}
          kind={kind}
          title={KINDS[kind]}
          text={text}
          onDismiss={() => perform({ type: 'dismiss-notice', id })}
        />
      ))}
      {troubles.map(({ id, text }) => (
        <NoticeCard
          key={`trouble-${id}`}
          kind="refused"
          title="That did not work"
          text={text}
          onDismiss={() => onForget(id)}
        />
      ))}
    </section>
  );
}

interface NoticeCardProps {
  readonly kind: Notice['kind'];
  readonly title: string;
  readonly text: string;
  readonly onDismiss: () => void;
}

function NoticeCard({ kind, title, text, onDismiss }: NoticeCardProps) {
  return (
    <div className="notice" data-kind={kind}>
      <Icon name="warning" />
      <p>
        <strong>{title}.</strong> {text}
      </p>
      <ToolButton icon="close" label={`Dismiss: ${title}`} onClick={onDismiss} />
    </div>
  );
}
