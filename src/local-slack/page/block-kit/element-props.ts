import type { PlacedElement } from './collect-values.ts';

/** How the label of an input block and its field find each other. */
export interface FieldLabel {
  /** Of the label. */
  readonly id: string;
  readonly fieldId: string;
  readonly describedBy: string;
  readonly isRequired: boolean;
  readonly isWrong: boolean;
}

export interface ElementProps {
  readonly placed: PlacedElement;
  /** Whether the app is told at once; else with the submission. */
  readonly isTold: boolean;
  readonly label?: FieldLabel | undefined;
}

/** What a field says of itself to those who cannot see it. */
export function fieldProps({ label, placed }: ElementProps, name: string) {
  if (label === undefined) return { 'aria-label': name || placed.actionId };
  return {
    id: label.fieldId,
    'aria-describedby': label.describedBy || undefined,
    'aria-invalid': label.isWrong || undefined,
    'aria-required': label.isRequired || undefined,
  };
}
