import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** The app's shortcuts that need no message; nothing where it has none. */
export function ShortcutsMenu({ onChoose }: { onChoose: (callbackId: string) => void }) {
  const { snapshot } = useWorkspace();
  const items = snapshot.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ callbackId, name, description }) => ({
      ...{ id: callbackId, label: name, description, onSelect: () => onChoose(callbackId) },
    }));
  if (items.length === 0) return null;
  return (
    <Menu label="Shortcuts" items={items} align="start">
      <Icon name="bolt" />
    </Menu>
  );
}
