/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** The next number in [0, 1). */
  readonly next: () => number;
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** One of the list, each as likely; undefined of none. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** The list in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, fit for making test data and for nothing else. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      const moved = shuffled[last] as T;
      shuffled[last] = shuffled[other] as T;
      shuffled[other] = moved;
    }
    return shuffled;
  };
  return {
    next,
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    shuffle,
  };
}
