import { buildLexicon } from '../../src/knowledge/lexicon.ts';
import { understandWith } from '../../src/understanding/understand.ts';
import { knowledgeOf } from './knowledge-files.ts';
import { shippedFiles } from './shipped-knowledge.ts';

const knowledge = knowledgeOf(shippedFiles);

/** Takes questions apart with the shipped vocabulary, and answers none. */
export const understand = understandWith(knowledge, buildLexicon(knowledge));
