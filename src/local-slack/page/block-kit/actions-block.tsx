import type { Block } from '../../page-protocol.ts';
import { objects } from '../workspace/json.ts';
import { actionIdOf } from './collect-values.ts';
import { InteractiveElement } from './interactive-element.tsx';

/** Elements side by side, each of which tells the app at once. */
export function ActionsBlock({ block, blockId }: { block: Block; blockId: string }) {
  return (
    <div className="actions-block">
      {objects(block.elements).map((element, at) => {
        const actionId = actionIdOf(element, at);
        return <InteractiveElement key={actionId} placed={{ element, blockId, actionId }} isTold />;
      })}
    </div>
  );
}
