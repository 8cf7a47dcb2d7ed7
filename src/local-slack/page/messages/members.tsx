import { useCallback, useRef, useState } from 'react';
import type { Channel } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { CompanyBadge } from '../parts/company-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { useWorkspace } from '../workspace/workspace-context.tsx';

/** How many are in the channel, and who. */
export function Members({ channel }: { channel: Channel }) {
  const { snapshot } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = useCallback(() => setOpen(false), []);
  const members = snapshot.people.filter(({ id }) => channel.memberIds.includes(id));
  return (
    <>
      <button
        ref={button}
        type="button"
        className="members-button"
        aria-expanded={isOpen}
        aria-label={`${members.length} members`}
        onClick={() => setOpen(true)}
      >
        <Icon name="people" />
        {members.length}
      </button>
      {isOpen && (
        <Popover anchor={button} onClose={close} align="end">
          <ul className="members" aria-label={`Members of #${channel.name}`}>
            {members.map((person) => (
              <li key={person.id}>
                <Avatar id={person.id} size={28} />
                <span>
                  <strong>{person.name}</strong> {person.isBot && <span className="app-badge">APP</span>}
                  <CompanyBadge person={person} />
                  <small>{person.isBot ? snapshot.appDescription : person.title}</small>
                </span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}
