import type { Json } from '../../page-protocol.ts';
import { text } from '../workspace/json.ts';
import type { PlacedElement } from './collect-values.ts';

/**
 * Slack's action object, without its time: the element's names, and what it holds or, for what is pressed, its value.
 */
export function actionObject(
  { element, blockId, actionId }: PlacedElement,
  state: Json,
): Record<string, unknown> {
  const pressed = ['text', 'value', 'style'] as const;
  const own = text(element.type) === 'button' ? pressed.filter((field) => element[field] !== undefined) : [];
  return {
    ...Object.fromEntries(own.map((field) => [field, element[field]])),
    ...state,
    type: text(element.type),
    action_id: actionId,
    block_id: blockId,
  };
}
