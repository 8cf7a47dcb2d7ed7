import type { ContentWord, Understanding } from '../understanding/understanding.ts';
import { labelledLine } from './labelled-line.ts';

/**
 * What was understood of a question, a line for each thing, of both halves where it is two: for `--explain` and
 * failing golden questions.
 */
export function describeUnderstanding(understanding: Understanding): string {
  const { roles, unknownRoles, aspects, hintedAspects, contentWords, discarded, figure, previous } =
    understanding;
  const { sources, halves } = understanding;
  const lines: readonly (readonly [string, string])[] = [
    [
      'intent',
      `${understanding.intent}${understanding.negated ? ', negated' : ''}${understanding.isTask ? ', asks for work' : ''}`,
    ],
    ['previous', previous ?? ''],
    [
      'roles',
      [
        ...roles.map((mention) => mention.value.id),
        ...unknownRoles.map((mention) => `${mention.value} (unknown)`),
      ].join(', '),
    ],
    [
      'aspects',
      [
        ...aspects.map((mention) => mention.value.id),
        ...hintedAspects.map((mention) => `${mention.value.id}?`),
      ].join(', '),
    ],
    ['words', contentWords.map(describeWord).join(', ')],
    ['wanted', figure?.label ?? ''],
    ['sources', sources.map((mention) => mention.value.shortTitle).join(', ')],
    ['read as', discarded.map(({ text, why }) => `${text}: ${why}`).join(', ')],
  ];
  const own = lines.filter(([, value]) => value !== '').map(([name, value]) => labelledLine(name, value));
  const parts = (halves ?? []).flatMap((half) => [
    labelledLine('half', half.question),
    describeUnderstanding(half),
  ]);
  return [...own, ...parts].join('\n');
}

function describeWord({ text, isFiller, isAspect, narrows, synonyms }: ContentWord): string {
  const marks = [
    isFiller ? 'filler' : '',
    isAspect ? 'aspect' : '',
    narrows ?? '',
    synonyms.length > 0
      ? `= ${synonyms.map((synonym) => synonym.map((word) => word.base).join(' ')).join(', ')}`
      : '',
  ].filter((mark) => mark !== '');
  return marks.length === 0 ? text : `${text} (${marks.join(', ')})`;
}
