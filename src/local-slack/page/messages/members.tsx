import { useCallback, useRef, useState } from 'react';
import type { Channel } from '../../page-protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
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
            {members.map(({ id, name, title, isBot }) => (
              <li key={id}>
                <Avatar id={id} size={28} />
                <span>
                  <strong>{name}</strong> {isBot && <span className="app-badge">APP</span>}
                  <small>{isBot ? snapshot.appDescription : title}</small>
                </span>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}
