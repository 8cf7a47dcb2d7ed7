import { Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { type Contender, FIELDS, MOST } from './contender.ts';

export const flexSearch: Contender = {
  name: 'FlexSearch, English',
  prepare:
    ({ passages }) =>
    () => {
      const index = new Document({
        document: { id: 'id', index: [...FIELDS] },
        encoder: new Encoder(english),
      });
      for (const passage of passages) index.add({ ...passage });
      // Without `suggest` it wants every word of the question in a passage, and finds nothing quickly.
      return (question) =>
        index
          .search(question, { limit: MOST, suggest: true })
          .reduce((n, { result }) => n + result.length, 0);
    },
};
