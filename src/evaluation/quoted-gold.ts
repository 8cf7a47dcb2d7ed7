import type { AuthorQuestion } from './author-question.ts';

/** A statement's id and text. */
interface Quoted {
  readonly id: string;
  readonly text: string;
}

type Member = AuthorQuestion['gold']['anyOf'][number][number];

/**
 * Questions whose gold quotes pieces of sentences, with the ids of the statements that have them in place of the pieces.
 * A piece that no statement has stays as it is, and is met by nothing; an id stands for itself.
 */
export function withIds(
  questions: readonly AuthorQuestion[],
  statements: readonly Quoted[],
): readonly AuthorQuestion[] {
  const texts = statements.map(({ id, text }) => ({ id, text: oneLine(text) }));
  const ids = new Set(statements.map(({ id }) => id));
  const idsOf = (piece: string): readonly string[] => {
    if (ids.has(piece)) return [piece];
    const found = texts.filter(({ text }) => text.includes(oneLine(piece))).map(({ id }) => id);
    return found.length === 0 ? [piece] : found;
  };
  const memberOf = (member: Member): Member => {
    const found = [...new Set([member].flat().flatMap(idsOf))];
    return found.length === 1 && found[0] === member ? member : found;
  };
  return questions.map((question) => ({
    ...question,
    gold: {
      ...question.gold,
      anyOf: question.gold.anyOf.map((group) => group.map(memberOf)),
      orShown: question.gold.orShown.map((group) => group.map(memberOf)),
      forbidden: question.gold.forbidden.flatMap(idsOf),
    },
  }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
