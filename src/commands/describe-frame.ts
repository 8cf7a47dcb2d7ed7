import { inspectFrame } from '../presentation/inspect-answer.ts';
import type { Frame } from '../understanding/frame.ts';
import { labelledLine } from './labelled-line.ts';

/** A frame as lines, one for each thing that the question says; the parts of a double question beneath it. */
export function describeFrame(frame: Frame): string {
  const { parts, ...said } = inspectFrame(frame);
  const own = Object.entries(said).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : value === true ? 'yes' : value ? value.join(', ') : '';
    return text === '' ? [] : [labelledLine(LABELS[name] ?? name, text)];
  });
  const corrections = frame.corrections.map(({ text, why }) => `${text}: ${why}`).join(', ');
  const read = corrections === '' ? [] : [labelledLine('read as', corrections)];
  const below = (frame.parts ?? []).flatMap((part) => [
    labelledLine('part', part.question),
    describeFrame(part),
  ]);
  return [...own, ...read, ...below].join('\n');
}

const LABELS: Readonly<Record<string, string>> = { unknownRoles: 'unknown', hintedAspects: 'hints' };
