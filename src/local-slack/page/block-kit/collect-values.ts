import type { Block, InputValues, Json } from '../../page-protocol.ts';
import { objects, text } from '../workspace/json.ts';
import { type ElementState, initialState } from './element-state.ts';

/** What people have entered, by `keyOf`. */
export type Entered = Readonly<Record<string, ElementState>>;

export interface PlacedElement {
  readonly element: Json;
  readonly blockId: string;
  readonly actionId: string;
}

/** The server names every block and element; a position stands in where it did not. */
export function blockIdOf(block: Json, index: number): string {
  return text(block.block_id) || `block-${index}`;
}

export function actionIdOf(element: Json, index = 0): string {
  return text(element.action_id) || `action-${index}`;
}

export function keyOf(blockId: string, actionId: string): string {
  return `${blockId}\n${actionId}`;
}

function elementsOf(block: Block): readonly Json[] {
  if (block.type === 'actions' || block.type === 'context_actions') return objects(block.elements);
  const single =
    block.type === 'input' ? block.element : block.type === 'section' ? block.accessory : undefined;
  return objects([single]);
}

/** Every interactive element of the blocks with its names, in order. */
export function placeElements(blocks: readonly Block[]): readonly PlacedElement[] {
  return blocks.flatMap((block, b) =>
    elementsOf(block).map((element, e) => ({
      ...{ element, blockId: blockIdOf(block, b), actionId: actionIdOf(element, e) },
    })),
  );
}

/** What all inputs of the blocks hold, by block and action id: what was entered, else what they began with. */
export function collectValues(blocks: readonly Block[], entered: Entered): InputValues {
  const values: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const { element, blockId, actionId } of placeElements(blocks)) {
    const state = entered[keyOf(blockId, actionId)] ?? initialState(element);
    if (state !== undefined) values[blockId] = { ...values[blockId], [actionId]: { ...state } };
  }
  return values;
}
