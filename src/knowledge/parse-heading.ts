import { allowedEdits, editDistance } from '../text/near.ts';
import { words } from '../text/words.ts';
import type { Aspect, AspectId, Role, RoleId } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a heading says of the statements beneath it. */
export interface Heading {
  readonly text: string;
  readonly roles: readonly RoleId[];
  readonly aspects: readonly AspectId[];
  /** `ROLES: aspect` declares; any other heading only hints. */
  readonly declares: boolean;
}

interface ParsedHeading {
  readonly heading: Heading;
  /** What keeps a heading from declaring that seems to mean to. */
  readonly note: string | undefined;
}

const MAX_ROLES = 4;

/**
 * Reads a heading. `CIO and CTO: reporting line` declares roles and aspect; any other text is searched for words of
 * the vocabulary. A half-right declaration (`CXO: salary`, `CIO: salery`) is noted, so that a typo is not lost.
 */
export function parseHeading(
  text: string,
  vocabulary: Vocabulary,
  aspects: readonly Aspect[],
): ParsedHeading {
  const hinting: Heading = {
    text,
    roles: unique(vocabulary.roles.find(words(text)).map((match) => match.value.id)),
    aspects: unique(vocabulary.aspects.find(words(text)).map((match) => match.value.id)),
    declares: false,
  };
  const hints = (why?: string): ParsedHeading => ({
    heading: hinting,
    note: why && `heading "${text}" declares nothing: ${why}`,
  });
  const colon = text.indexOf(':');
  if (colon < 0) return hints();
  const label = text
    .slice(colon + 1)
    .trim()
    .toLowerCase();
  const names = text
    .slice(0, colon)
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const roles = names.map((name) => exactRole(name, vocabulary));
  const known = roles.filter((role) => role !== undefined);
  const aspect = aspects.find((each) => each.label.toLowerCase() === label || each.id === label);
  if (aspect === undefined) {
    const meant =
      known.length > 0
        ? aspects.find((each) => editDistance(each.label.toLowerCase(), label) <= allowedEdits(label.length))
        : undefined;
    return hints(meant && `"${label}" is no aspect; "${meant.label.toLowerCase()}" is`);
  }
  const unknown = names.filter((_, index) => roles[index] === undefined);
  if (unknown.length > 0)
    return hints(`"${unknown.join('", "')}" is no role of roles.yml; add it there or correct the heading`);
  if (known.length === 0 || known.length > MAX_ROLES)
    return hints(`it names ${known.length} roles before the colon; name one to ${MAX_ROLES}`);
  return {
    heading: { text, roles: unique(known.map((role) => role.id)), aspects: [aspect.id], declares: true },
    note: undefined,
  };
}

function exactRole(name: string, vocabulary: Vocabulary): Role | undefined {
  const said = words(name);
  return vocabulary.roles.find(said).find((match) => match.from === 0 && match.to === said.length)?.value;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
