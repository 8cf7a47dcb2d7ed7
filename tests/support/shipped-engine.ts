import { openEngine } from '../../src/ask.ts';
import { shippedFolder } from './shipped-knowledge.ts';

/** The engine over the shipped knowledge, opened once a test file. */
export const shippedEngine = await openEngine(shippedFolder);
