import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';

/** Where a value of a YAML text begins, and where the parts of it do. */
interface Place {
  /** Offset; negative where the parser gives none. */
  readonly start: number;
  /** By key, or by index from 0. */
  readonly parts: ReadonlyMap<string, Place>;
}

const NO_PARTS: ReadonlyMap<string, Place> = new Map();
const NOWHERE: Place = { start: -1, parts: NO_PARTS };

/**
 * Finds the offset of the value at a path (keys and indexes from the root), or of its nearest parent; 0 where there is
 * none. Reads nothing before it is asked: there is a place to tell only when there is a problem.
 */
export function findPlaces(
  events: readonly Event[],
  source: string,
): (path: readonly PropertyKey[]) => number {
  let root: Place | undefined;
  return (path) => {
    root ??= rootOf(events, source);
    let place: Place | undefined = root;
    let offset = 0;
    for (const key of path) {
      place = place?.parts.get(String(key));
      if (place !== undefined && place.start >= 0) offset = place.start;
    }
    return offset;
  };
}

/** References (`*name`) to anchors that do not stand before them, where a value cannot be made. */
export function danglingReferences(
  events: readonly Event[],
  source: string,
): readonly { readonly name: string; readonly offset: number }[] {
  const anchors = new Set<string>();
  const found: { name: string; offset: number }[] = [];
  for (const event of events) {
    if (!('anchorStart' in event) || event.anchorStart < 0) continue;
    const name = source.slice(event.anchorStart, event.anchorEnd);
    if (event.type !== EVENT_ID.ALIAS) anchors.add(name);
    else if (!anchors.has(name)) found.push({ name, offset: event.anchorStart });
  }
  return found;
}

/** An item of a list with nothing behind its dash, of which the parser says no place. */
const EMPTY_ITEM = /^[ \t]*-[ \t]*(?:#.*)?$/m;

function rootOf(events: readonly Event[], source: string): Place {
  let at = 0;
  /** Offset that all before it has been read. */
  let readTo = 0;
  const next = (): Event | undefined => events[at++];
  const isOpen = (): boolean => at < events.length && events[at]?.type !== EVENT_ID.POP;
  const emptyItem = (): number => {
    const found = EMPTY_ITEM.exec(source.slice(readTo));
    const start = readTo + (found?.index ?? 0);
    readTo = start + (found?.[0].length ?? 0);
    return start;
  };
  const place = (): Place => {
    const event = next();
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        readTo = Math.max(readTo, event.valueEnd);
        return { start: event.valueStart, parts: NO_PARTS };
      case EVENT_ID.ALIAS:
        return { start: event.anchorStart, parts: NO_PARTS };
      case EVENT_ID.SEQUENCE: {
        const parts = new Map<string, Place>();
        while (isOpen()) {
          const item = place();
          parts.set(String(parts.size), item.start < 0 ? { ...item, start: emptyItem() } : item);
        }
        next();
        return { start: event.start, parts };
      }
      case EVENT_ID.MAPPING: {
        const parts = new Map<string, Place>();
        while (isOpen()) {
          const key = events[at];
          const { start } = place();
          const value = place();
          const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(source, key) : '';
          parts.set(name, value.start < 0 ? { ...value, start } : value);
        }
        next();
        return { start: event.start, parts };
      }
      case EVENT_ID.DOCUMENT:
        return place();
      default:
        return NOWHERE;
    }
  };
  return place();
}
