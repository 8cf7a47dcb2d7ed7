import type { Channel } from '../../page-protocol.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import { Icon } from './icon.tsx';

/** Beside the name of a channel that other companies are in: with whom one shares it. Nothing for other channels. */
export function SharedBadge({ channel, isShort = false }: { channel: Channel; isShort?: boolean }) {
  const { me, people, host } = useBasics();
  const own = people.find(({ id }) => id === me)?.company?.id;
  const companies = channel.sharedWith ?? [];
  if (companies.length === 0) return null;
  const others = [host, ...companies].filter(({ id }) => id !== (own ?? host.id)).map(({ name }) => name);
  const words = `Shared with ${others.join(', ')}`;
  return (
    <span className="shared-badge" title={words}>
      <Icon name="shared" />
      <span className={isShort ? 'for-readers' : undefined}>{words}</span>
    </span>
  );
}
