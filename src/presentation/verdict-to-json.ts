import type { RoleId, Statement } from '../knowledge/model.ts';
import type { NoRoleReason, RoleVerdict } from '../role-matching/verdict.ts';
import type { JsonPassage } from './to-json.ts';
import { verdictToText } from './verdict-to-text.ts';

/** A verdict for scripts and evaluation: one object, one line of JSON Lines. */
export interface JsonVerdict {
  readonly id?: string;
  /** A role's id, `mixed` or `none`. */
  readonly verdict: RoleId | 'mixed' | 'none';
  /** The lines that show it, each with what the documents say of its role; none for `none`. */
  readonly evidence: readonly {
    readonly line: string;
    readonly role: RoleId;
    readonly passages: readonly JsonPassage[];
  }[];
  /** Lines that say what is not the holder's, and the role that they count against. */
  readonly excluding: readonly { readonly line: string; readonly role: RoleId }[];
  /** Why there is none; `null` for every other verdict. */
  readonly reason: NoRoleReason | null;
  /** The text was longer than what is read of one. */
  readonly cut: boolean;
  /** The whole plain text a person would see, no line wrapped. */
  readonly text: string;
  /** Time to the verdict in milliseconds. */
  readonly ms?: number;
}

const passageOf = ({ text, heading, document }: Statement): JsonPassage => ({
  text,
  heading,
  source: { id: document.id, title: document.title },
});

function nameOf(verdict: RoleVerdict): JsonVerdict['verdict'] {
  return verdict.kind === 'role' ? verdict.role.id : verdict.kind;
}

/** The verdict as a plain object; `id` and `ms` (milliseconds) are the caller's and left out when not given. */
export function verdictToJson(verdict: RoleVerdict, id?: string, ms?: number): JsonVerdict {
  const evidence = verdict.kind === 'none' ? [] : verdict.evidence;
  return {
    ...(id === undefined ? {} : { id }),
    verdict: nameOf(verdict),
    evidence: evidence.map(({ line, role, statement }) => ({
      line,
      role: role.id,
      passages: [passageOf(statement)],
    })),
    excluding: verdict.excluding.map(({ line, role }) => ({ line, role: role.id })),
    reason: verdict.kind === 'none' ? verdict.reason : null,
    cut: verdict.isCut,
    text: verdictToText(verdict),
    ...(ms === undefined ? {} : { ms }),
  };
}
