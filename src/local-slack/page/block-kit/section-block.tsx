import { useMemo } from 'react';
import type { Block } from '../../page-protocol.ts';
import { object } from '../workspace/json.ts';
import { actionIdOf } from './collect-values.ts';
import { InteractiveElement } from './interactive-element.tsx';
import { StillBlock } from './still-block.tsx';

interface SectionBlockProps {
  readonly block: Block;
  readonly blockId: string;
  readonly fallback: string;
}

/** A section with something to use beside its text. */
export function SectionBlock({ block, blockId, fallback }: SectionBlockProps) {
  const still = useMemo(() => ({ ...block, accessory: undefined }), [block]);
  const element = object(block.accessory);
  return (
    <div className="section-with-accessory">
      <StillBlock block={still} fallback={fallback} />
      {element && <InteractiveElement placed={{ element, blockId, actionId: actionIdOf(element) }} isTold />}
    </div>
  );
}
