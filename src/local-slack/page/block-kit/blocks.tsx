import type { Block } from '../../page-protocol.ts';
import { objects } from '../workspace/json.ts';
import { ActionsBlock } from './actions-block.tsx';
import { blockIdOf } from './collect-values.ts';
import { InputBlock } from './input-block.tsx';
import { SectionBlock } from './section-block.tsx';
import { StillBlock } from './still-block.tsx';
import { TableBlock } from './table-block.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Shown for blocks that cannot be drawn. */
  readonly fallback: string;
  /** What is wrong with inputs, by block id. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** Block Kit. What people can use is drawn here; all else by slack-blocks-to-jsx, which draws but does nothing. */
export function Blocks({ blocks, fallback, errors = {} }: BlocksProps) {
  return (
    <div className="blocks">
      {blocks.map((block, at) => {
        const id = blockIdOf(block, at);
        switch (block.type) {
          case 'actions':
          case 'context_actions':
            return <ActionsBlock key={id} block={block} blockId={id} />;
          case 'input':
            return <InputBlock key={id} block={block} blockId={id} error={errors[id]} />;
          case 'table':
            return <TableBlock key={id} block={block} />;
          case 'section':
            if (objects([block.accessory]).some(({ type }) => type !== 'image'))
              return <SectionBlock key={id} block={block} blockId={id} fallback={fallback} />;
            return <StillBlock key={id} block={block} fallback={fallback} />;
          default:
            return <StillBlock key={id} block={block} fallback={fallback} />;
        }
      })}
    </div>
  );
}
