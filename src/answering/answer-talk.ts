import { withoutEmojiNames } from '../text/emoji.ts';
import { words } from '../text/words.ts';
import type { Frame } from '../understanding/frame.ts';
import type { Acknowledgement, Answer, Evidence, Help } from './answer.ts';
import { choose, isTooClose, MOST } from './choose.ts';
import { compare } from './compare.ts';
import { THRESHOLDS } from './decide.ts';
import { decline } from './decline.ts';
import { explanationOf } from './explain.ts';
import type { Courtesy, Library } from './library.ts';
import { rank } from './rank.ts';
import { evidenceIn } from './statements-in.ts';
import type { Turn } from './turn.ts';

/**
 * What is said about the conversation: help, courtesy, "more", "source?". `turn` is what the conversation remembers,
 * `examples` are questions to try.
 */
export function answerTalk(
  frame: Frame,
  turn: Turn | undefined,
  library: Library,
  examples: () => readonly string[],
): Answer {
  const talk = frame.talk ?? 'help';
  if (talk === 'help') return help(frame, library, examples());
  if (talk === 'chatter') return chatter(frame, turn, library);
  if (talk === 'start_over') return helpWith(frame, 'All right: a new subject.', examples());
  if (turn === undefined) return help(frame, library, examples());
  switch (talk) {
    case 'more':
      return more(frame, turn, library);
    case 'wrong':
      return helpWith(
        frame,
        'Sorry. I only quote the documents: tell whoever looks after them which sentence is wrong, or ask again in other words.',
        [],
      );
    case 'sources':
    case 'sure':
    case 'shorter': {
      const shown = talk === 'shorter' ? shortly(turn.answer) : evidenceIn(turn.answer);
      const again = explanationOf(turn.frame, turn.answered, shown, undefined, library);
      if (again === undefined) return acknowledge(frame, turn.isOutdated === true ? GONE : QUOTED_NOTHING);
      return {
        ...again,
        frame: { ...frame, roles: turn.frame.roles },
        title: titleOf(talk, turn),
      };
    }
    default:
      return talk satisfies never;
  }
}

const QUOTED_NOTHING = "The last answer quoted nothing: the documents don't say.";
const GONE = 'The documents have changed: what I quoted is no longer in them.';

function titleOf(talk: keyof typeof TITLES, { answer, isOutdated }: Turn): string {
  if (isOutdated === true) return 'The documents have changed since; this is what they say now';
  return answer.kind === 'no_answer' ? 'What came closest' : TITLES[talk];
}

const TITLES = {
  sources: 'Where the last answer comes from',
  sure: 'It stands so in the documents',
  shorter: 'In short',
};

/** The statement that answers first; of a comparison that opens with no sentence, one of each role. */
function shortly(answer: Answer): readonly Evidence[] {
  if (answer.kind !== 'comparison' || answer.opening !== undefined) return evidenceIn(answer).slice(0, 1);
  return answer.rows[0].cells.flatMap(({ evidence }) => evidence.slice(0, 1));
}

/** What the documents say on the same subject and what has not been shown. */
function more(frame: Frame, turn: Turn, library: Library): Answer {
  const asked = { ...frame, roles: turn.frame.roles };
  const ranking = rank(turn.frame, library);
  if (turn.answer.kind === 'comparison') {
    const rows = turn.answer.rows.map(({ aspect }) => aspect);
    const further = compare(turn.frame, turn.answer.roles, ranking, library, rows);
    const isNew = further?.rows.some(({ cells }) =>
      cells.some(({ evidence }) => evidence.some(({ statement }) => !turn.shown.includes(statement))),
    );
    if (further !== undefined && isNew === true) return { ...further, frame: asked };
  }
  const left = ranking.candidates.filter(
    ({ statement, probability }) =>
      probability >= THRESHOLDS.unsure && turn.shown.every((each) => !isTooClose(each, statement, library)),
  );
  const evidence = choose(left, MOST.alone, library);
  const further = explanationOf(turn.frame, turn.answered, evidence, undefined, library);
  if (further === undefined) return decline(asked, { code: 'nothing_more' }, turn.answered, [], library);
  if (turn.answer.kind === 'no_answer' && turn.isOutdated !== true)
    return decline(asked, { code: 'not_exactly' }, turn.answered, left, library);
  return { ...further, frame: asked };
}

function acknowledge(frame: Frame, line: string): Acknowledgement {
  return { kind: 'acknowledgement', frame, line, followUps: [] };
}

/** So few words ("pizza"), or a question, may have wanted an answer. */
const FEW_WORDS = 2;

function chatter(frame: Frame, turn: Turn | undefined, library: Library): Answer {
  const said = words(withoutEmojiNames(frame.question));
  const found = library.courtesies.find(said);
  const has = (sign: Courtesy): boolean => found.some(({ value }) => value === sign);
  if (has('thanks')) return acknowledge(frame, 'You are welcome.');
  if (has('greeting')) return acknowledge(frame, 'Hello. Ask me about executive roles, or say “help”.');
  const asks = frame.question.includes('?');
  const isCourteous = said.length === 0 || (found.length > 0 && !asks);
  if (!isCourteous && turn === undefined) return decline(frame, { code: 'off_topic' }, [], [], library);
  const isRemark = said.length > FEW_WORDS && !asks;
  return acknowledge(
    frame,
    isCourteous || isRemark ? 'All right.' : 'I only know what the documents say about executive roles.',
  );
}

const helpWith = (frame: Frame, line: string, followUps: readonly string[]): Help => ({
  kind: 'help',
  frame,
  line,
  catalogue: undefined,
  followUps,
});

function help(frame: Frame, library: Library, examples: readonly string[]): Help {
  const { knowledge, suggestedRoles } = library;
  const topics = knowledge.aspects.filter(
    ({ id, words }) => words.length > 0 && suggestedRoles.some((role) => library.countUnder(role.id, id) > 0),
  );
  return {
    kind: 'help',
    frame,
    line: undefined,
    catalogue: {
      coveredRoles: suggestedRoles,
      documents: knowledge.documents,
      topics: topics.map(({ label }) => label),
      statements: knowledge.statements.length,
    },
    followUps: examples,
  };
}
