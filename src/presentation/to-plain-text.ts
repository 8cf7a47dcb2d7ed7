import type { Answer } from '../answering/answer.ts';
import { outlineAnswer } from './outline-answer.ts';
import { type PlainTextOptions, renderPlainText } from './render-plain-text.ts';

/** The whole answer as a person reads it in plain text: the answer first, its statements with `[n]`, the sources. */
export function toPlainText(answer: Answer, options: PlainTextOptions = {}): string {
  return renderPlainText(outlineAnswer(answer), options);
}
