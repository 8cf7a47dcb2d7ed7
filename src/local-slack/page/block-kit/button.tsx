import { text, wordsOf } from '../workspace/json.ts';
import type { ElementProps } from './element-props.ts';
import { useSurface } from './surface.tsx';
import { useConfirm } from './use-confirm.tsx';

/** A button; one with an address opens it and tells the app all the same, as in Slack. */
export function Button({ placed }: ElementProps) {
  const { press } = useSurface();
  const { element } = placed;
  const { ask, dialog } = useConfirm(element);
  const url = text(element.url);
  const shared = {
    className: 'button',
    'data-style': text(element.style) || undefined,
    'aria-label': text(element.accessibility_label) || undefined,
  };
  if (url !== '')
    return (
      <a {...shared} href={url} target="_blank" rel="noopener noreferrer" onClick={() => press(placed, {})}>
        {wordsOf(element.text)}
      </a>
    );
  return (
    <>
      <button type="button" {...shared} onClick={() => ask(() => press(placed, {}))}>
        {wordsOf(element.text)}
      </button>
      {dialog}
    </>
  );
}
