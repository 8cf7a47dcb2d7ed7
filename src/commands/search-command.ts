import { openEngine } from '../ask.ts';
import { type Command, UsageError } from './command.ts';
import { describeCandidates } from './describe-candidates.ts';
import { describeFrame } from './describe-frame.ts';

const SHOWN = 10;

/** `search "question"`: what was understood, and the likeliest statements with what speaks for each. */
export const searchCommand: Command = {
  about: 'Shows what was understood of a question, and the statements that come nearest.',
  usage: [
    '"who owns the help desk?"        the ten likeliest, with what speaks for each',
    '--previous "what is a CIO?" …    as the next message after another one',
  ],
  options: { previous: { type: 'string' } },
  run: async ({ words, values, knowledgeFolder, print }) => {
    if (words.trim() === '')
      throw new UsageError('Say what to look for, for example: npm run search -- "who owns the help desk"');
    const engine = await openEngine(knowledgeFolder);
    const before = typeof values.previous === 'string' ? engine.ask(values.previous) : undefined;
    const answer = engine.ask(words, before && engine.turnAfter(before, undefined));
    print(`${describeFrame(answer.frame)}\n`);
    print(describeCandidates(engine.candidatesFor(answer), SHOWN));
    return 0;
  },
};
