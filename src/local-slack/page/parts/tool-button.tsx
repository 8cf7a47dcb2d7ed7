import { Icon, type IconName } from './icon.tsx';

interface ToolButtonProps {
  readonly icon: IconName;
  /** What it does: read out, and shown by the pointer. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that shows a sign alone. */
export function ToolButton({ icon, label, onClick }: ToolButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
