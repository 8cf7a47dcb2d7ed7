import type { KnowledgeFile } from './model.ts';

/**
 * Makes something of a file once, and keeps it as long as the file is kept: when a folder is read again, what did not
 * change is the very same file (see `reload/live-engine.ts`), and takes no time.
 */
export function oncePerFile<T>(make: (file: KnowledgeFile) => T): (file: KnowledgeFile) => T {
  const made = new WeakMap<KnowledgeFile, { readonly value: T }>();
  return (file) => {
    const known = made.get(file) ?? { value: make(file) };
    made.set(file, known);
    return known.value;
  };
}
