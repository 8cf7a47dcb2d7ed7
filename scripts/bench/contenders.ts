import type { Contender } from './engines/contender.ts';
import { flexSearch } from './engines/flexsearch.ts';
import { lunrDefaults } from './engines/lunr.ts';
import { miniSearchDefaults, miniSearchReadme } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { rolecallAnswer, rolecallSearch } from './engines/rolecall.ts';

/** In the order of the tables. */
export const contenders: readonly Contender[] = [
  rolecallAnswer,
  rolecallSearch,
  miniSearchDefaults,
  miniSearchReadme,
  orama,
  flexSearch,
  lunrDefaults,
];
