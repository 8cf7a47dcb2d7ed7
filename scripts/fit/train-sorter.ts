import { MESSAGE_SORTS, type MessageSort, type SorterFile } from '../../src/understanding/sort-message.ts';
import { trainSoftmax } from './train-softmax.ts';

/** A message as it is sorted, and what it is. */
export interface SortedMessage {
  readonly author: string;
  readonly terms: readonly string[];
  readonly sort: MessageSort;
}

/** Weights below this, in hundredths, are not kept. */
const MIN_KEPT = 10;

/** How messages are told apart. */
export function trainSorter(messages: readonly SortedMessage[], about: string): SorterFile {
  const lessons = messages.map(({ terms, sort }) => ({ terms, classes: [MESSAGE_SORTS.indexOf(sort)] }));
  const layout = {
    unitCount: MESSAGE_SORTS.length,
    classes: MESSAGE_SORTS.map((_, unit) => [[unit, 1] as const]),
  };
  return { about, weights: trainSoftmax(lessons, layout, MIN_KEPT) };
}
