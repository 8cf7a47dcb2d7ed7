const LABEL_WIDTH = 9;

/** `retrieved  …`: a line for one thing, aligned with others. */
export const labelledLine = (label: string, value: string): string => `${label.padEnd(LABEL_WIDTH)} ${value}`;
