import { stat } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import { buildEngine } from '../ask.ts';
import { ConversionError } from '../conversion/conversion-error.ts';
import { convertFile } from '../conversion/convert-file.ts';
import { documentId } from '../knowledge/document-id.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { documentSteps } from '../knowledge/parse-document.ts';
import { readKnowledgeFolder } from '../knowledge/read-folder.ts';
import { finish } from '../knowledge/steps.ts';
import { type Command, type CommandInput, MAX_WIDTH, UsageError } from './command.ts';
import { describeAddition } from './describe-addition.ts';
import { documentText } from './document-text.ts';
import { readSource, readStandardInput } from './read-source.ts';
import { writeDocument } from './write-document.ts';

const EXAMPLE = 'npm run add -- handbook.pdf roles.docx';

/** `add FILE…`: each file as a Markdown document of the knowledge folder. One that fails does not stop the others. */
export const addCommand: Command = {
  about: 'Adds documents to the knowledge folder: PDF, Word, HTML, text and Markdown.',
  usage: [
    'handbook.pdf roles.docx          each as a document; "-" reads standard input',
    '--title "Our roles" page.html    under this title',
    '--replace …                      in place of the document that has its name',
  ],
  options: { title: { type: 'string' }, replace: { type: 'boolean' } },
  run: async (input) => {
    const { args, values, progress, knowledgeFolder, warn } = input;
    if (args.length === 0) throw new UsageError(`Name the files to add, for example: ${EXAMPLE}`);
    if (values.title !== undefined && args.length > 1)
      throw new UsageError('--title names one document: add its file alone.');
    if (args.filter((arg) => arg === '-').length > 1)
      throw new UsageError('"-" is standard input, which can be read only once.');
    await requireFolder(knowledgeFolder);
    const added: string[] = [];
    for (const [index, path] of args.entries()) {
      try {
        added.push(
          await add(path, {
            input,
            added,
            place: args.length > 1 ? ` (${index + 1} of ${args.length})` : '',
          }),
        );
      } catch (error) {
        progress('');
        if (!(error instanceof ConversionError)) throw error;
        warn(error.message);
      }
    }
    progress('');
    const isSound = added.length === 0 || (await describe(added, input));
    return isSound && added.length === args.length ? 0 : 1;
  },
};

/** A folder that is not there yet is made with its first document. The one above it must be there, so that a typo is told. */
async function requireFolder(folder: string): Promise<void> {
  const above = dirname(resolve(folder));
  const [own, outer] = await Promise.all(
    [folder, above].map(async (path) => (await stat(path).catch(() => undefined))?.isDirectory()),
  );
  if (own === false)
    throw new UsageError(`The knowledge folder ${folder} is a file. Set KNOWLEDGE_FOLDER to a folder.`);
  if (own === undefined && outer !== true)
    throw new UsageError(
      `The knowledge folder ${folder} cannot be made, for there is no folder ${above}. Make that one, or set KNOWLEDGE_FOLDER to another.`,
    );
}

interface Adding {
  readonly input: CommandInput;
  /** Ids that this call has written already. */
  readonly added: readonly string[];
  /** ` (2 of 3)`, for progress. */
  readonly place: string;
}

/** Returns the id of the document. Throws ConversionError, and then has changed nothing. */
async function add(path: string, { input, added, place }: Adding): Promise<string> {
  const { values, knowledgeFolder } = input;
  const isPiped = path === '-';
  const source = isPiped ? await readStandardInput(input.input) : await readSource(path);
  const stem = isPiped ? '' : parse(source.name).name;
  const shownName = isPiped ? 'standard input' : path;
  const conversion = await watched(`Converting ${shownName}${place}`, input.progress, () =>
    convertFile({ bytes: source.bytes, name: source.name }),
  );
  const given =
    typeof values.title === 'string' && values.title.trim() !== '' ? values.title.trim() : undefined;
  const title = given ?? conversion.title ?? (isPiped ? undefined : titleFrom(stem));
  if (title === undefined)
    throw new ConversionError('standard input has no title of its own: name one with --title "…".');
  const id = documentId(isPiped ? title : stem) ?? documentId(title);
  if (id === undefined)
    throw new ConversionError(
      `${shownName} has no letter or digit in its name to call the document by: rename it.`,
    );
  if (added.includes(id))
    throw new ConversionError(
      `${shownName} would be documents/${id}.md, as another of these files is: rename it.`,
    );
  await requireFreeId(id, { knowledgeFolder, shownName, replace: values.replace === true });
  const text = documentText({ id, title, details: conversion.details, body: conversion.body });
  const isWritten = await writeDocument({
    knowledgeFolder,
    id,
    text,
    replace: values.replace === true,
  }).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConversionError(
      `documents/${id}.md could not be written (${reason}): see to the folder, and add ${shownName} again.`,
      { cause },
    );
  });
  if (!isWritten) throw taken(id, shownName);
  return id;
}

const taken = (id: string, shownName: string): ConversionError =>
  new ConversionError(
    `documents/${id}.md is there already, and stays as it is: say --replace to put ${shownName} in its place, or rename that file.`,
  );

interface FreeId {
  readonly knowledgeFolder: string;
  readonly shownName: string;
  readonly replace: boolean;
}

/** An id may be given by a file of another name too. */
async function requireFreeId(id: string, { knowledgeFolder, shownName, replace }: FreeId): Promise<void> {
  // A folder without documents/ cannot be read, and holds no id.
  const files = await readKnowledgeFolder(knowledgeFolder).catch(() => []);
  const holder = files.find(
    (file) => file.path.startsWith('documents/') && finish(documentSteps(file)).document.id === id,
  );
  if (holder === undefined) return;
  if (holder.path !== `documents/${id}.md`)
    throw new ConversionError(
      `"${id}" is the id of ${holder.path} already: rename ${shownName}, and add it again.`,
    );
  if (!replace) throw taken(id, shownName);
}

/** `cfo-guide_2024` → `Cfo guide 2024`. */
function titleFrom(stem: string): string {
  const words = stem.replace(/[-_\s]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const TICK_MS = 1_000;

/** Counts the seconds while something works. */
async function watched<T>(
  text: string,
  progress: CommandInput['progress'],
  work: () => Promise<T>,
): Promise<T> {
  let seconds = 0;
  progress(`${text} …`);
  const timer = setInterval(() => {
    seconds++;
    progress(`${text} … ${seconds} s`);
  }, TICK_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Prints what the knowledge folder now has of them; returns whether the bot can start on it. */
async function describe(
  ids: readonly string[],
  { knowledgeFolder, width, print, warn }: CommandInput,
): Promise<boolean> {
  const { knowledge, problems } = loadKnowledge(await readKnowledgeFolder(knowledgeFolder));
  if (knowledge !== undefined) {
    const engine = buildEngine(knowledge);
    const described = ids.map((id) => describeAddition(engine, id, Math.min(width, MAX_WIDTH)));
    print(`In ${knowledgeFolder}:\n\n${described.join('\n\n')}`);
    return true;
  }
  for (const id of ids) print(`${join(knowledgeFolder, 'documents', id)}.md is written.`);
  for (const { file, line, message } of problems) warn(`${file}:${line} ${message}`);
  warn(
    'The bot does not start until these problems are mended. npm run check:knowledge lists what is left of them.',
  );
  return false;
}
