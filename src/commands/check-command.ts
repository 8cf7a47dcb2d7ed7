import { writeFile } from 'node:fs/promises';
import { loadKnowledge } from '../knowledge/load.ts';
import { listIgnoredFiles, readKnowledgeFolder } from '../knowledge/read-folder.ts';
import { reviewKnowledge } from '../review/review.ts';
import { reviewPage } from '../review/review-page.ts';
import { reviewText } from '../review/review-text.ts';
import { type Command, MAX_WIDTH, UsageError } from './command.ts';

const NO_ROLE =
  'No statement is about a role, so there is nothing to answer from. List the roles that your documents write about in roles.yml, each with the names that they use for it (aliases); CONTRIBUTING.md, "Add a role", shows how.';

/** Every problem of the knowledge folder, or what was made of it. */
export const checkCommand: Command = {
  about: 'Tells every problem of the knowledge folder, or what was made of it.',
  usage: [
    '                                 as text',
    '--json                           as one JSON object',
    '--html review.html               as a page',
  ],
  options: { json: { type: 'boolean' }, html: { type: 'string' } },
  run: async ({ knowledgeFolder, values, width, print, warn }) => {
    const page = pageFile(values.html);
    const { knowledge, problems } = loadKnowledge(await readKnowledgeFolder(knowledgeFolder));
    if (knowledge === undefined) {
      if (values.json === true) print(JSON.stringify({ problems }, undefined, 2));
      else {
        for (const { file, line, message } of problems) print(`${file}:${line} ${message}`);
        print(
          `\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}. The bot does not start until they are mended.`,
        );
      }
      return 1;
    }
    const review = reviewKnowledge(knowledge, await listIgnoredFiles(knowledgeFolder));
    if (page !== undefined) {
      await writeFile(page, reviewPage(review)).catch((cause: unknown) => {
        throw new UsageError(`${page} could not be written: name a file in a folder that is there.`, {
          cause,
        });
      });
      warn(`${page} is written: open it in a browser.`);
    }
    if (values.json === true) print(JSON.stringify({ problems, ...review }, undefined, 2));
    else if (page === undefined) print(reviewText(review, Math.min(width, MAX_WIDTH)));
    if (review.roles.length > 0) return 0;
    warn(NO_ROLE);
    return 1;
  },
};

/** A page takes the place of the page before; of no other file. */
function pageFile(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (/\.html?$/i.test(value)) return value;
  throw new UsageError('--html names the page to write, for example: --html review.html');
}
