/** What came out right, of all that is concerned; of one question or of many. */
export interface Figure {
  readonly right: number;
  readonly of: number;
}

/** 0 to 100; 100 where nothing is concerned. */
export function percent({ right, of }: Figure): number {
  return of === 0 ? 100 : (100 * right) / of;
}

/** All of them together; undefined are those that are not concerned. */
export function total(figures: readonly (Figure | undefined)[]): Figure {
  return figures.reduce<Figure>(
    (sum, figure) => ({ right: sum.right + (figure?.right ?? 0), of: sum.of + (figure?.of ?? 0) }),
    { right: 0, of: 0 },
  );
}

/** One thing that is right or not. */
export const mark = (isRight: boolean): Figure => ({ right: Number(isRight), of: 1 });

export const isMissed = (figure: Figure | undefined): boolean =>
  figure !== undefined && figure.right < figure.of;
