import { useWorkspace } from '../workspace/workspace-context.tsx';

/** What the app suggests to ask: a press asks it. */
export function Prompts({ channel }: { channel: string }) {
  const { snapshot, perform } = useWorkspace();
  const { prompts, promptsTitle } = snapshot;
  if (prompts.length === 0) return null;
  return (
    <fieldset className="prompts">
      <legend className={promptsTitle === '' ? 'for-readers' : 'prompts-title'}>
        {promptsTitle || 'Suggested prompts'}
      </legend>
      {prompts.map(({ title, message }) => (
        <button
          key={`${title}\n${message}`}
          type="button"
          className="prompt"
          title={message}
          onClick={() => perform({ type: 'post', channel, text: message })}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
