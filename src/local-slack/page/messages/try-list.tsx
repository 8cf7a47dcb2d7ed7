interface TryItem {
  readonly label: string;
  readonly hint: string;
  readonly onTry: () => void;
}

/** Things to try, each at a press; nothing where there are none. */
export function TryList({ title, items }: { title: string; items: readonly TryItem[] }) {
  if (items.length === 0) return null;
  return (
    <fieldset className="try-list">
      <legend>{title}</legend>
      {items.map(({ label, hint, onTry }) => (
        <button key={label} type="button" className="prompt" title={hint} onClick={onTry}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}
