import { useBasics } from '../workspace/workspace-context.tsx';

/** "Rolecall is thinking…", while it is; nothing for an empty text. */
export function Status({ text }: { text: string }) {
  const { appName } = useBasics();
  return text === '' ? null : (
    <p className="status">
      <span className="status-dots" aria-hidden="true" />
      {appName} {text}
    </p>
  );
}
