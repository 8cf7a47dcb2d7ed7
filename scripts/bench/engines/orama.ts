import { create, insertMultiple, search } from '@orama/orama';
import { type Contender, MOST } from './contender.ts';

export const orama: Contender = {
  name: 'Orama',
  prepare: ({ passages }) => {
    const documents = passages.map((passage) => ({ ...passage, id: String(passage.id) }));
    return async () => {
      const database = create({ schema: { text: 'string', title: 'string' } });
      await insertMultiple(database, documents);
      return async (question) => (await search(database, { term: question, limit: MOST })).hits.length;
    };
  },
};
