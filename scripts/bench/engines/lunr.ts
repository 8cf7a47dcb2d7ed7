import lunr from 'lunr';
import { type Contender, FIELDS } from './contender.ts';

/** It has no limit: all passages that match are scored, sorted and returned. */
export const lunrDefaults: Contender = {
  name: 'lunr',
  prepare:
    ({ passages }) =>
    () => {
      const index = lunr((builder) => {
        builder.ref('id');
        for (const field of FIELDS) builder.field(field);
        for (const passage of passages) builder.add(passage);
      });
      // Not `search`, whose query language takes a colon in a question for a field.
      return (question) => index.query((query) => query.term(lunr.tokenizer(question), {})).length;
    },
};
