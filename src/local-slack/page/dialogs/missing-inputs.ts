import type { Block, InputValues } from '../../page-protocol.ts';
import { actionIdOf, blockIdOf } from '../block-kit/collect-values.ts';
import { object } from '../workspace/json.ts';

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What Slack itself says before it asks the app: inputs that are not optional and hold nothing, by block id. */
export function missingInputs(
  blocks: readonly Block[],
  values: InputValues,
): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  for (const [at, block] of blocks.entries()) {
    const element = object(block.element);
    if (block.type !== 'input' || block.optional === true || element === undefined) continue;
    const blockId = blockIdOf(block, at);
    const { type: _, ...held } = values[blockId]?.[actionIdOf(element)] ?? {};
    if (Object.values(held).every(isEmpty)) missing[blockId] = 'Please complete this required field.';
  }
  return missing;
}
