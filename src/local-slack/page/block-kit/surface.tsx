import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { Block, Container, Json } from '../../page-protocol.ts';
import { useBasics } from '../workspace/workspace-context.tsx';
import { actionObject } from './action-object.ts';
import { collectValues, type Entered, keyOf, type PlacedElement } from './collect-values.ts';
import { type ElementState, initialState } from './element-state.ts';
import { type Choice, toChoices } from './options.ts';

/** What stands around an interactive element: where it is, what people entered, and how to tell the app. */
interface SurfaceValue {
  readonly stateOf: (placed: PlacedElement) => ElementState | undefined;
  /** Enters a state; `isTold` tells the app as well. */
  readonly enter: (placed: PlacedElement, state: ElementState, isTold: boolean) => void;
  /** Tells the app of something pressed. */
  readonly press: (placed: PlacedElement, state: Json) => void;
  readonly suggest: (placed: PlacedElement, value: string) => Promise<readonly Choice[]>;
}

const SurfaceContext = createContext<SurfaceValue | undefined>(undefined);

export function useSurface(): SurfaceValue {
  const surface = use(SurfaceContext);
  if (surface === undefined) throw new Error('An interactive element needs a Surface above it.');
  return surface;
}

interface SurfaceProps {
  readonly container: Container;
  readonly blocks: readonly Block[];
  readonly children: ReactNode;
  /** Where somebody else, such as a modal that is submitted, keeps what was entered. */
  readonly kept?: readonly [Entered, (change: (before: Entered) => Entered) => void];
}

/** A message, a modal or a Home tab: keeps what was entered and sends what was done. */
export function Surface({ container, blocks, children, kept }: SurfaceProps) {
  const { perform, act } = useBasics();
  const own = useState<Entered>({});
  const [entered, change] = kept ?? own;

  const surface: SurfaceValue = useMemo(() => {
    const key = ({ blockId, actionId }: PlacedElement) => keyOf(blockId, actionId);
    const tell = (placed: PlacedElement, state: Json, now: Entered) =>
      perform({
        type: 'interact',
        container,
        action: actionObject(placed, state),
        values: collectValues(blocks, now),
      });
    return {
      stateOf: (placed) => entered[key(placed)] ?? initialState(placed.element),
      enter: (placed, state, isTold) => {
        change((before) => ({ ...before, [key(placed)]: state }));
        if (isTold) tell(placed, state, { ...entered, [key(placed)]: state });
      },
      press: (placed, state) => tell(placed, state, entered),
      suggest: async ({ blockId, actionId }, value) => {
        const result = await act({ type: 'suggest', container, blockId, actionId, value });
        return result.ok ? toChoices(result.options) : [];
      },
    };
  }, [container, blocks, entered, change, perform, act]);

  return <SurfaceContext value={surface}>{children}</SurfaceContext>;
}
