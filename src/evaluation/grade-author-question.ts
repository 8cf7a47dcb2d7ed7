import type { Answer, Evidence } from '../answering/answer.ts';
import { evidenceIn } from '../answering/statements-in.ts';
import type { Turn } from '../answering/turn.ts';
import { type Graded, turnOf } from './attempt.ts';
import type { AuthorQuestion } from './author-question.ts';
import { type Figure, mark, total } from './figure.ts';

/** How an answer to a question of `tests/golden/questions/` came out; the rules are those of its gold (`author-question.ts`). */
export interface AuthorGrade {
  readonly question: AuthorQuestion;
  readonly answer: Answer;
  /** Ids of the statements that it shows or cites, in order. */
  readonly shown: readonly string[];
  readonly passed: boolean;
  /** Answered, and wrong or not covered: what somebody would repeat in front of a candidate. */
  readonly misled: boolean;
  /** Of an answerable question: it passed, or a group of the gold is shown as what comes closest. */
  readonly inSight: boolean | undefined;
  /** Of an answer to a plain question: the shown statements that belong to the gold. */
  readonly belonging: Figure | undefined;
  /** Answers that the documents hold are given; others are not. */
  readonly declinedRightly: boolean | undefined;
}

type Group = AuthorQuestion['gold']['anyOf'][number];

const NOT_ANSWERS: ReadonlySet<Answer['kind']> = new Set([
  'no_answer',
  'help',
  'clarification',
  'acknowledgement',
]);

export function gradeAuthorQuestion(question: AuthorQuestion, answer: Answer): AuthorGrade {
  const { gold } = question;
  const perStatement = evidenceIn(answer).map(idsOf);
  const shown = perStatement.flat();
  const isShown = (group: Group): boolean =>
    group.every((member) => (Array.isArray(member) ? member : [member]).some((id) => shown.includes(id)));
  const gave = !NOT_ANSWERS.has(answer.kind);
  const declined = answer.kind === 'no_answer';
  const isForbidden = gave && gold.forbidden.some((id) => shown.includes(id));
  const hit = gave && gold.anyOf.some(isShown);
  const isAccepted = gold.accept.includes(answer.kind) || answer.kind === gold.kind;
  const isAnswerable = gold.anyOf.length > 0;
  const passed =
    !isForbidden &&
    (isAnswerable
      ? hit || (gold.orDeclined && declined) || gold.accept.includes(answer.kind)
      : passesWithout());
  const belongs = new Set([...gold.anyOf, ...gold.orShown].flat(2));
  return {
    question,
    answer,
    shown,
    passed,
    misled: gave && !passed,
    inSight: isAnswerable ? passed || (declined && gold.anyOf.some(isShown)) : undefined,
    belonging:
      gave && gold.kind === 'answer'
        ? {
            right: perStatement.filter((ids) => ids.some((id) => belongs.has(id))).length,
            of: perStatement.length,
          }
        : undefined,
    declinedRightly: gold.kind === 'no_answer' ? declined : undefined,
  };

  /** No statement is the answer: declining, talk, or what the gold accepts. */
  function passesWithout(): boolean {
    switch (gold.kind) {
      case 'sources':
      case 'repeat':
        return gave || isAccepted;
      default:
        return isAccepted || (gave && gold.orShown.some(isShown));
    }
  }
}

const idsOf = ({ statement, alsoSaidBy }: Evidence): readonly string[] =>
  [statement, ...alsoSaidBy].map(({ id }) => id);

/** Asks them in order: those of one conversation share its memory. */
export function gradeAuthorQuestions(
  questions: readonly AuthorQuestion[],
  engine: Graded,
): readonly AuthorGrade[] {
  const turns = new Map<string, Turn | undefined>();
  return questions.map((question) => {
    const { conversation = question.id, q, previous } = question;
    const turn = previous === undefined ? turns.get(conversation) : turnOf(previous, engine);
    const answer = engine.ask(q, turn);
    turns.set(conversation, engine.turnAfter(answer, turn));
    return gradeAuthorQuestion(question, answer);
  });
}

/** The figures of many questions. */
export function summariseAuthorGrades(grades: readonly AuthorGrade[]): Readonly<Record<string, Figure>> {
  const of = (marks: readonly (boolean | undefined)[]): Figure =>
    total(marks.map((each) => (each === undefined ? undefined : mark(each))));
  return {
    passed: of(grades.map(({ passed }) => passed)),
    'not misled': of(grades.map(({ misled }) => !misled)),
    'fact in sight': of(grades.map(({ inSight }) => inSight)),
    'shown statements that belong': total(grades.map(({ belonging }) => belonging)),
    'unanswerable ones declined': of(grades.map(({ declinedRightly }) => declinedRightly)),
  };
}
