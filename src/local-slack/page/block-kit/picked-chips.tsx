import { Icon } from '../parts/icon.tsx';
import type { Choice } from './options.ts';

interface PickedChipsProps {
  readonly picked: readonly Choice[];
  readonly onRemove: (choice: Choice) => void;
}

/** What was picked of many. */
export function PickedChips({ picked, onRemove }: PickedChipsProps) {
  return picked.map((choice) => (
    <span key={choice.key} className="chip">
      {choice.label}
      <button type="button" aria-label={`Remove ${choice.label}`} onClick={() => onRemove(choice)}>
        <Icon name="close" />
      </button>
    </span>
  ));
}
