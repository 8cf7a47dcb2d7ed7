import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULTS } from '../../src/knowledge/load.ts';
import type { Knowledge, KnowledgeFile, SourceDocument, Statement } from '../../src/knowledge/model.ts';

/**
 * Writes generated knowledge as a folder that can be opened: the shipped `files` as they are, and each further document
 * as Markdown. Two statements of three are items with an id, the third is running text, which is attributed by grammar.
 */
export async function writeKnowledge(
  folder: string,
  files: readonly KnowledgeFile[],
  { documents, statements }: Knowledge,
): Promise<void> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  // What ships with the product is there for any folder.
  for (const { path, text } of files.filter((file) => !file.path.startsWith(DEFAULTS)))
    await writeFile(join(folder, path), text);
  const shipped = new Set(files.map(({ path }) => path));
  for (const document of documents.filter(({ file }) => !shipped.has(file))) {
    const own = statements.filter((statement) => statement.document === document);
    await writeFile(join(folder, document.file), markdownOf(document, own));
  }
}

function markdownOf({ id, title, about }: SourceDocument, statements: readonly Statement[]): string {
  const lines = ['---', `id: ${id}`, `title: ${title}`, `about: ${about}`, '---', '', '# Statements'];
  let last: Statement | undefined;
  for (const statement of statements) {
    const { section, heading, text, position } = statement;
    if (section !== last?.section) lines.push('', `## ${plain(section)}`);
    const declares = heading.includes(':');
    if (declares && (section !== last?.section || heading !== last.heading))
      lines.push('', `### ${heading}`, '');
    if (position % 3 === 0) lines.push('', marked(text), '');
    else lines.push(`- ${marked(text)} {#${statement.id}}`);
    last = statement;
  }
  return `${lines.join('\n')}\n`;
}

/** A colon would declare. */
const plain = (section: string): string => section.replace(/[\n:#]/g, ' ').trim() || 'Section';

const marked = (text: string): string => text.replace(/[*_<>[\]`{}\\]/g, '\\$&');
