import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Contender, FIELDS } from './contender.ts';

/** It has no limit: all passages that match are scored, sorted and returned. */
const miniSearch = (name: string, options: SearchOptions): Contender => ({
  name,
  prepare:
    ({ passages }) =>
    () => {
      const index = new MiniSearch({ fields: [...FIELDS] });
      index.addAll(passages);
      return (question) => index.search(question, options).length;
    },
});

export const miniSearchDefaults = miniSearch('MiniSearch, defaults', {});

/** The options that its README shows under "Search options". */
export const miniSearchReadme = miniSearch('MiniSearch, README', {
  prefix: true,
  fuzzy: 0.2,
  boost: { title: 2 },
});
