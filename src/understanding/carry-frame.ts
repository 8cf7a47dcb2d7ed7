import type { Aspect, FigureKind, Knowledge, Role, SourceDocument } from '../knowledge/model.ts';
import type { Frame, Mention } from './frame.ts';
import { isRoleTerm, roleTerm } from './terms.ts';

/** What a knowledge folder has in place of something that another one had: the same by its id, or nothing. */
export interface Successors {
  readonly role: (old: Role) => Role | undefined;
  readonly aspect: (old: Aspect) => Aspect | undefined;
  readonly document: (old: SourceDocument) => SourceDocument | undefined;
  readonly figure: (old: FigureKind) => FigureKind | undefined;
}

export function successorsIn({ roles, aspects, documents, language }: Knowledge): Successors {
  return {
    role: byId(roles),
    aspect: byId(aspects),
    document: byId(documents),
    figure: byId(language.figures),
  };
}

/** The frame of a question that another folder's vocabulary read, without what this folder does not have. */
export function carryFrame(frame: Frame, now: Successors): Frame {
  const roles = carryMentions(frame.roles, now.role);
  const roleTerms = new Set(roles.map(({ value }) => roleTerm(value)));
  return {
    ...frame,
    roles,
    ambiguousRoles: frame.ambiguousRoles.map((mention) => ({
      ...mention,
      value: mention.value.flatMap((role) => now.role(role) ?? []),
    })),
    terms: frame.terms.filter((term) => !isOfRole(term, frame) || roleTerms.has(term)),
    aspects: carryMentions(frame.aspects, now.aspect),
    hintedAspects: carryMentions(frame.hintedAspects, now.aspect),
    sources: carryMentions(frame.sources, now.document),
    figure: frame.figure && now.figure(frame.figure),
    asking: frame.asking && carryFrame(frame.asking, now),
    parts: frame.parts && [carryFrame(frame.parts[0], now), carryFrame(frame.parts[1], now)],
  };
}

const isOfRole = (term: string, { roles }: Frame): boolean =>
  isRoleTerm(term) && roles.some(({ value }) => roleTerm(value) === term);

function carryMentions<T, M extends Mention<T>>(
  mentions: readonly M[],
  successor: (old: T) => T | undefined,
): readonly M[] {
  return mentions.flatMap((mention) => {
    const value = successor(mention.value);
    return value === undefined ? [] : [{ ...mention, value }];
  });
}

function byId<T extends { readonly id: string }>(all: readonly T[]): (old: T) => T | undefined {
  const known = new Map(all.map((each) => [each.id, each]));
  return ({ id }) => known.get(id);
}
