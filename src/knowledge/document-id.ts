/** The longest id, in characters; it stands in the names of files and in citations for debugging. */
const MAX_CHARS = 60;

/**
 * The id of a document, from a name or a title: lower-case letters a to z, digits and single hyphens, so that it is the
 * name of a file in any folder and leads to no other. Undefined where nothing is left.
 */
export function documentId(name: string): string | undefined {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_CHARS)
    .replace(/-+$/, '');
  return id === '' ? undefined : id;
}
