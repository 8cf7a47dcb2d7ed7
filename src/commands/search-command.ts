import { openEngine } from '../ask.ts';
import { type Command, UsageError } from './command.ts';
import { describeUnderstanding } from './describe-understanding.ts';

const SHOWN = 10;

/** `search "question"`: what was understood, and the best statements with what speaks for each. */
export const searchCommand: Command = {
  options: { previous: { type: 'string' } },
  run: async ({ words, values, knowledgeFolder, print }) => {
    if (words.trim() === '')
      throw new UsageError('Say what to look for, for example: npm run search -- "who owns the help desk"');
    const engine = await openEngine(knowledgeFolder);
    const { understanding, candidates } = engine.retrieve(
      words,
      typeof values.previous === 'string' ? values.previous : undefined,
    );
    print(`${describeUnderstanding(understanding)}\n`);
    for (const { statement, score, aspect, text } of candidates.slice(0, SHOWN)) {
      const scores = `${score.toFixed(2)} (aspect ${aspect.toFixed(2)}, words ${text.toFixed(2)})`;
      print(
        `${scores}  ${statement.id}  ${statement.roles.join(', ')}: ${statement.aspects.join(', ')}\n    ${statement.text}`,
      );
    }
    return 0;
  },
};
