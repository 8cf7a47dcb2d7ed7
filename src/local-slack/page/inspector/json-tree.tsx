interface JsonTreeProps {
  readonly value: unknown;
  readonly name?: string;
  /** How deep it lies. */
  readonly depth?: number;
}

/** Deeper than this, objects and lists are closed at first. */
const OPEN_DEPTH = 3;

/** What is no longer stands on one line, in characters. */
const LINE_CHARS = 60;

/** Nothing, or a list of a few plain values. */
function isShort(value: object): boolean {
  const isPlain = Array.isArray(value) && value.every((each) => typeof each !== 'object');
  return (isPlain || Object.keys(value).length === 0) && JSON.stringify(value).length <= LINE_CHARS;
}

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
  if (isShort(value))
    return (
      <div className="json-leaf">
        {label}
        {JSON.stringify(value)}
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
