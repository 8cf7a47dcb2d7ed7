import { Icon } from '../parts/icon.tsx';
import { text, texts, wordsOf } from '../workspace/json.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import type { ElementProps } from './element-props.ts';
import { useSurface } from './surface.tsx';
import { useConfirm } from './use-confirm.tsx';

/** Slack has one such icon so far, the waste bin. */
export function IconButton({ placed }: ElementProps) {
  const { me } = useBasics();
  const { press } = useSurface();
  const { element } = placed;
  const { ask, dialog } = useConfirm(element);
  const viewers = texts(element.visible_to_user_ids);
  if (viewers.length > 0 && !viewers.includes(me)) return null;
  const label = wordsOf(element.text);
  return (
    <>
      <button
        type="button"
        className="icon-button"
        title={label}
        aria-label={text(element.accessibility_label) || label}
        onClick={() => ask(() => press(placed, { value: element.value }))}
      >
        <Icon name="trash" />
      </button>
      {dialog}
    </>
  );
}
