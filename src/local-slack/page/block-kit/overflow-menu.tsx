import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { text } from '../workspace/json.ts';
import type { ElementProps } from './element-props.ts';
import { choicesOf } from './options.ts';
import { useSurface } from './surface.tsx';
import { useConfirm } from './use-confirm.tsx';

export function OverflowMenu({ placed }: ElementProps) {
  const { press } = useSurface();
  const { ask, dialog } = useConfirm(placed.element);
  const items = choicesOf(placed.element).map(({ key, label, description, option }) => ({
    id: key,
    label,
    description,
    onSelect: () =>
      ask(() => {
        const url = text(option.url);
        if (url !== '') window.open(url, '_blank', 'noopener');
        press(placed, { selected_option: option });
      }),
  }));
  return (
    <>
      <Menu label="More" items={items} className="button overflow-button">
        <Icon name="more" />
      </Menu>
      {dialog}
    </>
  );
}
