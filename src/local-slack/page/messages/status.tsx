import { useWorkspace } from '../workspace/workspace-context.tsx';

/** "Rolecall is thinking…", while it is. */
export function Status({ channel, threadTs }: { channel: string; threadTs: string }) {
  const { snapshot } = useWorkspace();
  const status = snapshot.statuses.find((each) => each.channel === channel && each.threadTs === threadTs);
  return status === undefined || status.text === '' ? null : (
    <p className="status">
      <span className="status-dots" aria-hidden="true" />
      {snapshot.appName} {status.text}
    </p>
  );
}
