import type { Person } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { usePerson, useWorkspace } from '../workspace/workspace-context.tsx';

const titleOf = ({ title, company }: Person) =>
  company === undefined ? title : `${title} at ${company.name}`;

/** Whose eyes one looks through: each sees only what is theirs. */
export function PersonSwitcher({ onSwitch }: { onSwitch: (id: string) => void }) {
  const { snapshot } = useWorkspace();
  const me = usePerson(snapshot.me);
  const items = snapshot.people
    .filter((person) => !person.isBot)
    .map((person) => ({
      id: person.id,
      label: person.name,
      description: titleOf(person),
      isChecked: person.id === me.id,
      onSelect: () => onSwitch(person.id),
    }));
  return (
    <Menu label="Switch person" isSaidByButton items={items} className="person-switcher" align="start">
      <Avatar id={me.id} />
      <span className="person-switcher-name">
        <strong>{me.name}</strong>
        <small>{titleOf(me)}</small>
        <span className="unseen">Switch person</span>
      </span>
      <Icon name="down" />
    </Menu>
  );
}
