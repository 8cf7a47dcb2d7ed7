import { buildEngine, engineSteps, finishInTurns } from '../../../src/ask.ts';
import { lexiconSteps } from '../../../src/knowledge/lexicon.ts';
import { finish } from '../../../src/knowledge/steps.ts';
import { passageIndexSteps, type Term } from '../../../src/search/passage-index.ts';
import type { Frame } from '../../../src/understanding/frame.ts';
import type { Contender } from './contender.ts';

/** From the question as it was typed to the answer with its evidence: understanding, search, ranking and choice. */
export const rolecallAnswer: Contender = {
  name: 'Rolecall, whole answer',
  prepare:
    ({ knowledge }) =>
    async () => {
      const engine = await finishInTurns(engineSteps(knowledge));
      return (question) => Number(engine.ask(question).kind !== 'no_answer');
    },
};

/** The search stage alone: the questions were understood before, on the shipped documents. */
export const rolecallSearch: Contender = {
  name: 'Rolecall, search alone',
  prepare: ({ knowledge, questions, shipped }) => {
    const engine = buildEngine(shipped);
    const asked = new Map(questions.map((question) => [question, termsOf(engine.ask(question).frame)]));
    return () => {
      const index = finish(passageIndexSteps(knowledge, finish(lexiconSteps(knowledge))));
      return (question) => index.search(asked.get(question) ?? [], () => true).length;
    };
  },
};

/** Synonyms count less than the asker's own words; how much less makes no difference to the time. */
const SYNONYM_WEIGHT = 0.7;

function termsOf({ words }: Frame): readonly Term[] {
  return words.flatMap(({ stem, synonyms }) => [
    { stem, weight: 1 },
    ...synonyms.flat().map((synonym) => ({ stem: synonym.stem, weight: SYNONYM_WEIGHT })),
  ]);
}
