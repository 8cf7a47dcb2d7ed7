import { useMemo } from 'react';
import type { Reaction } from '../../page-protocol.ts';
import { StillBlock } from '../block-kit/still-block.tsx';
import { useBasics } from '../workspace/workspace-context.tsx';

/** The emoji under a message, each with how many chose it. */
export function Reactions({ reactions }: { reactions: readonly Reaction[] }) {
  return (
    <ul className="reactions" aria-label="Reactions">
      {reactions.map((reaction) => (
        <ReactionMark key={reaction.name} reaction={reaction} />
      ))}
    </ul>
  );
}

function ReactionMark({ reaction: { name, users } }: { reaction: Reaction }) {
  const { people } = useBasics();
  const who = users.map((id) => people.find((each) => each.id === id)?.name ?? id).join(', ');
  const block = useMemo(() => {
    const [emoji, tone] = name.split('::skin-tone-');
    const element = {
      type: 'emoji',
      name: emoji,
      ...(tone === undefined ? {} : { skin_tone: Number(tone) }),
    };
    return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] };
  }, [name]);
  const words = `${who} reacted with :${name}:`;
  return (
    <li className="reaction" title={words}>
      <span aria-hidden="true">
        <StillBlock block={block} fallback={`:${name}:`} />
      </span>
      <span aria-hidden="true">{users.length}</span>
      <span className="for-readers">{words}</span>
    </li>
  );
}
