import {
  ASIDE_REASONS,
  ASPECT_REASONS,
  type Aside,
  type AspectId,
  type Knowledge,
  type Problem,
  ROLE_REASONS,
  type RoleId,
  type SourceDocument,
  type Statement,
} from '../knowledge/model.ts';
import { proposeDisagreements } from '../knowledge/propose-disagreements.ts';
import type { IgnoredFile } from '../knowledge/read-folder.ts';
import { acceptingLine } from './accepting-line.ts';
import { thingsToLookAt } from './look-at.ts';
import { rolesOfPage } from './roles-of-page.ts';

/** What was made of a knowledge folder, for its owner: plain data, as `check --json` prints it. */
export interface Review {
  /** Roles that a statement is about, in order. */
  readonly roles: readonly ReviewedRole[];
  /** Roles that no statement is about. */
  readonly nameOnly: readonly RoleId[];
  /** Aspects that a statement is about, in order. */
  readonly aspects: readonly { readonly id: AspectId; readonly label: string }[];
  /** Labels of the aspects that no statement is about. */
  readonly notSpokenOf: readonly string[];
  /** Statements by role and aspect, those above 0; `null` for statements about no role. */
  readonly coverage: readonly Coverage[];
  readonly documents: readonly ReviewedDocument[];
  readonly notes: readonly Problem[];
  readonly ignored: readonly IgnoredFile[];
  /** Titles of the disagreements that are recorded. */
  readonly disagreements: readonly string[];
  readonly proposals: readonly Proposal[];
}

export interface ReviewedRole {
  readonly id: RoleId;
  readonly name: string;
  readonly statements: number;
}

export interface Coverage {
  readonly role: RoleId | null;
  readonly aspect: AspectId;
  readonly statements: number;
}

export interface ReviewedDocument {
  readonly id: string;
  readonly title: string;
  /** Relative to the folder. */
  readonly file: string;
  /** The roles that most of it is about. */
  readonly roles: readonly RoleId[];
  readonly statements: readonly ReviewedStatement[];
  readonly asides: readonly ReviewedAside[];
}

export interface ReviewedStatement {
  readonly id: string;
  /** 1-based line of the file. */
  readonly line: number;
  readonly heading: string;
  readonly text: string;
  readonly roles: readonly RoleId[];
  /** Why these roles, in words. */
  readonly rolesBecause: string;
  readonly aspects: readonly AspectId[];
  readonly aspectsBecause: string;
  /** It is about a role, and about none of those of its document. */
  readonly isOfAnotherRole: boolean;
  /** It stands on a side of a disagreement, recorded or proposed. */
  readonly disagrees: boolean;
}

export interface ReviewedAside {
  readonly line: number;
  readonly text: string;
  /** In words. */
  readonly because: string;
}

/** A disagreement that is not recorded yet. */
export interface Proposal {
  readonly title: string;
  readonly role: RoleId;
  readonly aspect: AspectId;
  readonly sides: readonly {
    readonly says: string;
    readonly statements: readonly {
      readonly id: string;
      readonly file: string;
      readonly line: number;
      readonly text: string;
    }[];
  }[];
  /** The line of `disagreements.yml` that records it. */
  readonly entry: string;
}

/** Everything that an owner may want to look at. Pure. */
export function reviewKnowledge(knowledge: Knowledge, ignored: readonly IgnoredFile[]): Review {
  const { roles, aspects, statements, documents, asides, notes, disagreements } = knowledge;
  const proposed = proposeDisagreements(knowledge);
  const disagreeing = new Set(
    [...disagreements, ...proposed].flatMap(({ sides }) => sides.flatMap((side) => side.statements)),
  );
  const counts = countCells(statements);
  const reviewedRoles = roles
    .map(({ id, name }) => ({
      id,
      name,
      statements: statements.filter((each) => each.roles.includes(id)).length,
    }))
    .filter((role) => role.statements > 0);
  const held = new Set(statements.flatMap((each) => each.aspects));
  return {
    roles: reviewedRoles,
    nameOnly: roles.map(({ id }) => id).filter((id) => !reviewedRoles.some((role) => role.id === id)),
    aspects: aspects.filter(({ id }) => held.has(id)).map(({ id, label }) => ({ id, label })),
    notSpokenOf: aspects
      .filter(({ id, includes }) => includes.length === 0 && !held.has(id))
      .map(({ label }) => label),
    coverage: [...reviewedRoles.map(({ id }) => id), null].flatMap((role) =>
      aspects.flatMap(({ id: aspect }) => {
        const count = counts.get(role)?.get(aspect);
        return count === undefined ? [] : [{ role, aspect, statements: count }];
      }),
    ),
    documents: documents.map((document) =>
      reviewDocument(document, {
        knowledge,
        statements: statements.filter((each) => each.document === document),
        asides: asides.filter((each) => each.document === document),
        disagreeing,
      }),
    ),
    notes: [...notes, ...thingsToLookAt(knowledge)],
    ignored,
    disagreements: disagreements.map(({ title }) => title),
    proposals: proposed.map((proposal) => ({
      title: proposal.title,
      role: proposal.role,
      aspect: proposal.aspect,
      sides: proposal.sides.map((side) => ({
        says: side.says,
        statements: side.statements.map(({ id, document: { file }, line, text }) => ({
          id,
          file,
          line,
          text,
        })),
      })),
      entry: acceptingLine(proposal, disagreements),
    })),
  };
}

function countCells(
  statements: readonly Statement[],
): ReadonlyMap<RoleId | null, ReadonlyMap<AspectId, number>> {
  const counts = new Map<RoleId | null, Map<AspectId, number>>();
  for (const { roles, aspects } of statements)
    for (const role of roles.length === 0 ? [null] : roles) {
      const row = counts.get(role) ?? new Map<AspectId, number>();
      counts.set(role, row);
      for (const aspect of aspects) row.set(aspect, (row.get(aspect) ?? 0) + 1);
    }
  return counts;
}

interface DocumentParts {
  readonly knowledge: Knowledge;
  readonly statements: readonly Statement[];
  readonly asides: readonly Aside[];
  readonly disagreeing: ReadonlySet<Statement>;
}

function reviewDocument(
  document: SourceDocument,
  { knowledge, statements, asides, disagreeing }: DocumentParts,
): ReviewedDocument {
  const { id, title, file } = document;
  const ofPage = rolesOfPage(document, statements, knowledge.roles);
  return {
    id,
    title,
    file,
    roles: ofPage,
    statements: statements.map((statement) => ({
      id: statement.id,
      line: statement.line,
      heading: statement.heading,
      text: statement.text,
      roles: statement.roles,
      rolesBecause: ROLE_REASONS[statement.because.roles],
      aspects: statement.aspects,
      aspectsBecause: ASPECT_REASONS[statement.because.aspects],
      isOfAnotherRole:
        ofPage.length > 0 &&
        statement.roles.length > 0 &&
        !statement.roles.some((role) => ofPage.includes(role)),
      disagrees: disagreeing.has(statement),
    })),
    asides: asides.map(({ line, text, reason }) => ({ line, text, because: ASIDE_REASONS[reason] })),
  };
}
