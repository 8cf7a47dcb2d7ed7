import { readdirSync, readFileSync } from 'node:fs';
import { type EvidenceSigns, evidenceSigns, isForeign } from '../src/answering/evidence.ts';
import { findGap } from '../src/answering/gap.ts';
import { librarySteps } from '../src/answering/library.ts';
import { candidatesFor, wordsFor } from '../src/answering/rank.ts';
import { goldenQuestionSchema } from '../src/evaluation/golden-question.ts';
import { lexiconSteps } from '../src/knowledge/lexicon.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { readKnowledgeFolder } from '../src/knowledge/read-folder.ts';
import { finish } from '../src/knowledge/steps.ts';
import { understandSteps } from '../src/understanding/understand.ts';

/**
 * Fits what each sign of evidence adds to the log-odds of an answer (`src/answering/evidence.ts`), by logistic
 * regression over the golden questions for which no other gap decides: `npm run fit:odds`.
 */
/** A wrong answer costs so many times as much as a wrong no. */
const COST_OF_WRONG = 5;
const ROUNDS = 12_000;
const RATE = 0.3;
/** Keeps weights of rare signs small. */
const DECAY = 0.001;

const root = new URL('..', import.meta.url).pathname;
const { knowledge } = loadKnowledge(await readKnowledgeFolder(`${root}knowledge`));
if (knowledge === undefined) throw new Error('The knowledge folder has problems: npm run check:knowledge');
const lexicon = finish(lexiconSteps(knowledge));
const library = finish(librarySteps(knowledge, lexicon));
const understand = finish(understandSteps(knowledge, lexicon));

interface Row {
  readonly isAnswerable: boolean;
  readonly signs: EvidenceSigns;
}

const rows: Row[] = [];
const golden = `${root}tests/golden`;
for (const name of readdirSync(golden).filter((each) => each.endsWith('.jsonl'))) {
  for (const line of readFileSync(`${golden}/${name}`, 'utf8').trim().split('\n')) {
    const question = goldenQuestionSchema.parse(JSON.parse(line));
    const understanding = understand(question.q);
    const roles = understanding.roles.map(({ value }) => value).filter(library.isCovered);
    const candidates = candidatesFor(understanding, wordsFor(understanding, library), library);
    const gap = findGap(understanding, roles, candidates, library);
    const isOther = gap !== undefined && !['detail_not_covered', 'off_topic'].includes(gap.code);
    const isName = understanding.contentWords.some(
      (word) => word.narrows === 'name' && isForeign(word, candidates, library),
    );
    if (question.previous !== undefined || understanding.isTask || isOther || isName) continue;
    rows.push({
      isAnswerable: question.answerable,
      signs: evidenceSigns(understanding, roles, candidates, library),
    });
  }
}

const names = Object.keys(rows[0]?.signs ?? {}) as (keyof EvidenceSigns)[];
const weights = new Map(names.map((name) => [name, 0]));
const oddsOf = ({ signs }: Row): number =>
  names.reduce((sum, name) => sum + (weights.get(name) ?? 0) * signs[name], 0);
for (let round = 0; round < ROUNDS; round++) {
  const gradient = new Map(names.map((name) => [name, 0]));
  for (const row of rows) {
    const error = 1 / (1 + Math.exp(-oddsOf(row))) - Number(row.isAnswerable);
    const cost = row.isAnswerable ? 1 : COST_OF_WRONG;
    for (const name of names)
      gradient.set(name, (gradient.get(name) ?? 0) + (cost * error * row.signs[name]) / rows.length);
  }
  for (const name of names) {
    const weight = weights.get(name) ?? 0;
    weights.set(name, weight - RATE * ((gradient.get(name) ?? 0) + DECAY * weight));
  }
}

const wrong = (isAnswerable: boolean): string => {
  const concerned = rows.filter((row) => row.isAnswerable === isAnswerable);
  return `${concerned.filter((row) => oddsOf(row) >= 0 !== isAnswerable).length} of ${concerned.length}`;
};
for (const [name, weight] of weights) console.log(`${name.padEnd(12)} ${weight.toFixed(2).padStart(6)}`);
console.log(`answerable ones declined ${wrong(true)}, others answered ${wrong(false)}`);
