import type { Answer } from '../answering/answer.ts';
import type { SlackEngine } from './slack-parts.ts';

/** More are not compared. */
const MAX_ROLES = 4;
/** A longer post is read so far. */
const MAX_SENTENCES = 20;
const SENTENCE = /[^.!?\n]+[.!?]*/g;

const answers = ({ kind }: Answer): boolean =>
  kind === 'explanation' || kind === 'comparison' || kind === 'role_fit';

/**
 * What somebody's post makes one want to know: a question in it that the documents answer; else the roles that it
 * names, one by itself, several side by side. Undefined where it names none that they describe.
 */
export function questionOf(post: string, { ask }: Pick<SlackEngine, 'ask'>): string | undefined {
  const sentences = (post.match(SENTENCE) ?? []).slice(0, MAX_SENTENCES).map((sentence) => sentence.trim());
  const asked = sentences.find((sentence) => sentence.endsWith('?') && answers(ask(sentence)));
  if (asked !== undefined) return asked;
  const named = sentences.flatMap((sentence) => ask(sentence).frame.roles.map(({ value }) => value.id));
  const described = [...new Set(named)].filter((role) => answers(ask(role))).slice(0, MAX_ROLES);
  return described.length === 0 ? undefined : described.join(' vs ');
}
