import type { Role, Span, Statement } from '../knowledge/model.ts';

/** A line of the text that speaks for a role, with the statement of the documents that says so. */
export interface RoleLine {
  /** The slice of the text at `span`. */
  readonly line: string;
  readonly span: Span;
  readonly role: Role;
  /** About this role alone. */
  readonly statement: Statement;
}

/** A line that says what is not the holder's; it counts against the role whose it is. */
export interface ExcludingLine {
  readonly line: string;
  readonly span: Span;
  readonly role: Role;
}

export type NoRoleReason =
  /** There is no text. */
  | 'empty'
  /** No line says what the holder of the post does or brings. */
  | 'no_duties'
  /** Too few of these lines are met by statements about a role. */
  | 'little_met'
  /** The post is about something else than the field of the roles. */
  | 'other_field'
  /** The post carries out what others lead. */
  | 'not_leading';

interface Read {
  /** Lines that say what the holder does, brings or is measured by. */
  readonly duties: number;
  /** Lines that count against a role, in their order. */
  readonly excluding: readonly ExcludingLine[];
  /** The text was longer than what is read of one. */
  readonly isCut: boolean;
}

/** Whose role a text describes, by the lines that show it, in their order; no title decides. */
export type RoleVerdict =
  | (Read & {
      readonly kind: 'role';
      readonly role: Role;
      readonly evidence: readonly [RoleLine, ...RoleLine[]];
    })
  | (Read & {
      readonly kind: 'mixed';
      readonly roles: readonly [Role, Role, ...Role[]];
      readonly evidence: readonly [RoleLine, ...RoleLine[]];
      /** What the documents say of one person who does both. */
      readonly notes: readonly Statement[];
    })
  | (Read & {
      readonly kind: 'none';
      readonly reason: NoRoleReason;
      /** The roles that were looked for. */
      readonly roles: readonly Role[];
      /** What these are about; undefined where the folder does not name it. */
      readonly field: string | undefined;
    });
