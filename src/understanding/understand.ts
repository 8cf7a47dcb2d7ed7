import type { Lexicon } from '../knowledge/lexicon.ts';
import type { Aspect, Knowledge } from '../knowledge/model.ts';
import type { Steps } from '../knowledge/steps.ts';
import { normalise } from '../text/normalise.ts';
import { type Word, words } from '../text/words.ts';
import { fillIn } from './fill-in.ts';
import { questionLanguageSteps } from './language.ts';
import { mendSpelling } from './mend-spelling.ts';
import { namePair } from './name-pair.ts';
import { recogniseContext } from './recognise-context.ts';
import { recogniseSpeaker } from './recognise-speaker.ts';
import { setContextApart } from './set-context-apart.ts';
import { splitQuestion } from './split-question.ts';
import { takeApart } from './take-apart.ts';
import type { Discarded, Understanding } from './understanding.ts';

/** Takes a question apart; `previous` is the question before it in the same conversation. */
export type Understand = (question: string, previous?: Understanding) => Understanding;

/**
 * The recognisers, in their order (who speaks, spelling, what is only told, and of the rest sources, roles, aspects,
 * content words, intent), then the refiners: what a follow-up leaves out, the pair where nobody is named, general
 * aspects, a bare role, small talk, two questions in one.
 */
export function* understandSteps(knowledge: Knowledge, lexicon: Lexicon): Steps<Understand> {
  const language = yield* questionLanguageSteps(knowledge, lexicon);
  const pair = knowledge.roles.filter((role) => role.matched);
  const alone = (text: string): Understanding => {
    const question = normalise(text);
    const all = words(question);
    const speaker = recogniseSpeaker(all);
    const { said, discarded } = mendSpelling(
      all.filter((_, at) => !speaker.has(at)),
      language,
    );
    const context = recogniseContext(question, said, language);
    const take = (part: readonly Word[]): Understanding => takeApart(question, part, lexicon, language);
    const together = take(said);
    const asked = said.filter((_, at) => !context.has(at));
    const own =
      context.size === 0
        ? together
        : setContextApart(
            {
              whole: together,
              asked: take(asked),
              context: take(said.filter((_, at) => context.has(at))),
              pointsBack:
                language.pronoun.find(asked).length > 0 || asked.some((word) => POINTERS.has(word.text)),
              pointsToMatter: asked.some(
                (word, at) => POINTERS.has(word.text) && !ROLE_NOUNS.has(asked[at + 1]?.text ?? ''),
              ),
            },
            lexicon,
          );
    return { ...own, discarded: [...spoken(all, speaker), ...own.discarded, ...discarded] };
  };
  const whole = (question: string, previous: Understanding | undefined): Understanding => {
    const own = alone(question);
    const filled = namePair(previous === undefined ? own : fillIn(own, previous, language), pair, language);
    return smallTalk(bareRole(recede(filled), knowledge.aspects));
  };
  return (question, previous) => {
    const undivided = whole(question, previous);
    const split = splitQuestion(undivided.question);
    if (split === undefined) return undivided;
    const first = whole(split.first, previous);
    const second = alone(split.second);
    const asksMore = second.aspects.some((mention) =>
      first.aspects.every((each) => each.value !== mention.value),
    );
    const saysWhat = ({ aspects, contentWords }: Understanding): boolean =>
      aspects.length > 0 || contentWords.some((word) => !word.isFiller);
    // "Who runs the servers and who talks to customers?", but not "… and who does it?"
    const isWhoTwice =
      first.intent === 'which_role' &&
      second.intent === 'which_role' &&
      saysWhat(second) &&
      words(split.second).every(({ text }) => !POINTERS.has(text));
    return saysWhat(first) && (isWhoTwice || (asksMore && second.intent === 'explain'))
      ? { ...undivided, halves: [first, second] }
      : undivided;
  };
}

/** Stand for what was told. */
const POINTERS: ReadonlySet<string> = new Set(['that', 'this', 'it', 'those', 'these', 'such']);

/** With one of these after it, a pointer stands for a role ("what is that job?"). */
const ROLE_NOUNS: ReadonlySet<string> = new Set([
  'role',
  'job',
  'post',
  'position',
  'title',
  'person',
  'exec',
]);

function spoken(all: readonly Word[], speaker: ReadonlySet<number>): readonly Discarded[] {
  const text = all.filter((_, at) => speaker.has(at)).map((word) => word.text);
  return text.length === 0 ? [] : [{ text: text.join(' '), why: 'says who asks' }];
}

/**
 * A role and chatter: what is hinted at is meant ("do we need both"), and where nothing is, the first aspect, what
 * the role is ("CIO?", "tell me about the CTO").
 */
function bareRole(understanding: Understanding, [first]: readonly Aspect[]): Understanding {
  const { intent, roles, aspects, hintedAspects, contentWords } = understanding;
  const isBare =
    intent === 'explain' &&
    roles.length > 0 &&
    aspects.every(({ value }) => value.general) &&
    contentWords.every((word) => word.isFiller || word.isAspect);
  const figure = understanding.figure?.bare === true && !isBare ? undefined : understanding.figure;
  const said: Understanding = { ...understanding, isBare, figure };
  if (!isBare || aspects.length > 0 || first === undefined) return said;
  const [hinted] = hintedAspects.filter((hint) => hint.value !== first);
  return {
    ...said,
    aspects: [hinted ?? { value: first, span: undefined }],
    hintedAspects: hintedAspects.filter((hint) => hint !== hinted),
  };
}

/** A general aspect is only hinted at where the question names another or says something of its own. */
function recede(understanding: Understanding): Understanding {
  const { aspects, hintedAspects, contentWords } = understanding;
  const particular = aspects.filter((mention) => !mention.value.general);
  const general = aspects.filter((mention) => mention.value.general);
  const saysMore = particular.length > 0 || contentWords.some((word) => !word.isFiller && !word.isAspect);
  if (!saysMore || general.length === 0) return understanding;
  return { ...understanding, aspects: particular, hintedAspects: [...general, ...hintedAspects] };
}

/** "hi", "thanks": nothing is asked, so the answer is what can be asked. */
function smallTalk(understanding: Understanding): Understanding {
  const { roles, unknownRoles, aspects, hintedAspects, contentWords } = understanding;
  const isEmpty =
    roles.length + unknownRoles.length + aspects.length + hintedAspects.length === 0 &&
    contentWords.every((word) => word.isFiller);
  return isEmpty ? { ...understanding, intent: 'help' } : understanding;
}
