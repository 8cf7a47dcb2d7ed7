interface JsonTreeProps {
  readonly value: unknown;
  readonly name?: string;
  /** How deep it lies. */
  readonly depth?: number;
}

/** Deeper than this, objects and lists are closed at first. */
const OPEN_DEPTH = 3;

/** JSON to read and to fold. */
export function JsonTree({ value, name, depth = 0 }: JsonTreeProps) {
  const label = name === undefined ? null : <span className="json-key">{name}: </span>;
  if (typeof value !== 'object' || value === null)
    return (
      <div className="json-leaf">
        {label}
        <span data-kind={value === null ? 'null' : typeof value}>{JSON.stringify(value) ?? 'undefined'}</span>
      </div>
    );
  const entries = Object.entries(value);
  const isList = Array.isArray(value);
  if (entries.length === 0)
    return (
      <div className="json-leaf">
        {label}
        {isList ? '[]' : '{}'}
      </div>
    );
  return (
    <details className="json-branch" open={depth < OPEN_DEPTH}>
      <summary>
        {label}
        <span className="json-size">{isList ? `[${entries.length}]` : `{${entries.length}}`}</span>
      </summary>
      {entries.map(([key, each]) => (
        <JsonTree key={key} name={key} value={each} depth={depth + 1} />
      ))}
    </details>
  );
}
