import type { Block, Json } from '../model.ts';

/**
 * Blocks as Slack keeps them: each has a `block_id`, and each interactive element an `action_id`, also where the app
 * gave none.
 */
export function withIds(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set(blocks.map(({ block_id: id }) => id));
  return blocks.map((block, at) => {
    let id = block.block_id ?? `b${at}`;
    while (block.block_id === undefined && taken.has(id)) id = `_${id}`;
    taken.add(id);
    return { ...withActionIds(block), type: block.type, block_id: id };
  });
}

function withActionIds(block: Block): Json {
  const { elements, accessory, element } = block;
  if ((block.type === 'actions' || block.type === 'context_actions') && Array.isArray(elements))
    return { ...block, elements: elements.map((each, at) => withActionId(each, `a${at}`)) };
  if (block.type === 'section' && accessory !== undefined && Object(accessory).type !== 'image')
    return { ...block, accessory: withActionId(accessory, 'a0') };
  if (block.type === 'input') return { ...block, element: withActionId(element, 'a0') };
  return block;
}

const withActionId = (element: unknown, id: string): Json => ({ action_id: id, ...Object(element) });

/** The interactive elements of blocks, by block and action id. */
export function hasElement(blocks: readonly Block[], blockId: string, actionId: string): boolean {
  return blocks.some(
    (block) =>
      block.block_id === blockId &&
      [block.elements, block.accessory, block.element]
        .flat()
        .some((element) => Object(element).action_id === actionId),
  );
}
