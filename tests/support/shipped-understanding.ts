import type { Understanding } from '../../src/understanding/understanding.ts';
import { shippedEngine } from './shipped-engine.ts';

/** The question taken apart with the shipped vocabulary; `previous` is the question before it. */
export function understand(question: string, previous?: string): Understanding {
  return shippedEngine.retrieve(question, previous).understanding;
}
