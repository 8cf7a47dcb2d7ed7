import { memo, useMemo } from 'react';
import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import type { Block } from '../../page-protocol.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import { blockAsSlackReads } from './as-slack-reads.ts';
import { BlockGuard } from './block-guard.tsx';

/** Drawn again only when what it shows has changed, for it reads every text anew. */
const DrawnBlock = memo(Message);

/** A block that nothing can be done with but read it. The server has checked that Slack would take it. */
export function StillBlock({ block, fallback }: { block: Block; fallback: string }) {
  const { people, channels, theme } = useBasics();
  const data = useMemo(
    () => ({
      users: people.map(({ id, name }) => ({ id, name })),
      channels: channels.map(({ id, name }) => ({ id, name })),
    }),
    [people, channels],
  );
  const blocks = useMemo(() => [blockAsSlackReads(block) as LibraryBlock], [block]);
  return (
    <BlockGuard fallback={fallback || `A block of type ${block.type} could not be shown.`}>
      <DrawnBlock blocks={blocks} withoutWrapper theme={theme} data={data} name="" logo="" />
    </BlockGuard>
  );
}
