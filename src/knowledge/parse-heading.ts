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
  /** What is wrong with a heading that means to declare. */
  readonly problem: string | undefined;
}

const MAX_ROLES = 4;

/**
 * Reads a heading. `CIO and CTO: reporting line` declares roles and aspect; any other text is searched for words of
 * the vocabulary. A half-right declaration (`CXO: salary`, `CIO: salery`) is a problem, so that a typo is not lost.
 */
export function parseHeading(
  text: string,
  vocabulary: Vocabulary,
  aspects: readonly Aspect[],
): ParsedHeading {
  const hinted = (): Heading => ({
    text,
    roles: unique(vocabulary.roles.find(words(text)).map((match) => match.value.id)),
    aspects: unique(vocabulary.aspects.find(words(text)).map((match) => match.value.id)),
    declares: false,
  });
  const colon = text.indexOf(':');
  if (colon < 0) return { heading: hinted(), problem: undefined };
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
  if (aspect === undefined && known.length === 0) return { heading: hinted(), problem: undefined };
  if (aspect === undefined) {
    const heading = hinted();
    if (heading.aspects.length > 0 || label.split(' ').length > 3) return { heading, problem: undefined };
    return {
      heading,
      problem: `heading "${text}": "${label}" is no aspect of aspects.yml; add it there or use one of its labels`,
    };
  }
  const unknown = names.filter((_, index) => roles[index] === undefined);
  if (unknown.length > 0) {
    return {
      heading: hinted(),
      problem: `heading "${text}": "${unknown.join('", "')}" is no role of roles.yml; add it there or correct the heading`,
    };
  }
  if (known.length === 0 || known.length > MAX_ROLES) {
    return {
      heading: hinted(),
      problem: `heading "${text}": names ${known.length} roles before the colon; name one to ${MAX_ROLES}`,
    };
  }
  return {
    heading: { text, roles: unique(known.map((role) => role.id)), aspects: [aspect.id], declares: true },
    problem: undefined,
  };
}

function exactRole(name: string, vocabulary: Vocabulary): Role | undefined {
  const said = words(name);
  return vocabulary.roles.find(said).find((match) => match.from === 0 && match.to === said.length)?.value;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
