import { lexiconSteps } from '../../src/knowledge/lexicon.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { type QuestionLanguage, questionLanguageSteps } from '../../src/understanding/language.ts';
import { understandSteps } from '../../src/understanding/read-frame.ts';
import { shippedSorter } from '../../src/understanding/sort-message.ts';
import { knowledgeOf } from './knowledge-files.ts';
import { shippedFiles } from './shipped-knowledge.ts';

/** What recognisers need of a knowledge folder. */
export const languageOf = (knowledge: Knowledge): QuestionLanguage =>
  finish(questionLanguageSteps(knowledge, finish(lexiconSteps(knowledge)), shippedSorter));

const shippedKnowledge = knowledgeOf(shippedFiles);

/** The roles, aspects and English that the bot ships with. */
export const shippedLanguage = languageOf(shippedKnowledge);

/** Reading a question alone, and completing it from the turn before, with the shipped vocabulary. */
export const { read, resolve } = finish(
  understandSteps(shippedKnowledge, finish(lexiconSteps(shippedKnowledge))),
);
