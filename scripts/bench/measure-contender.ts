import { contenders } from './contenders.ts';
import { openCorpus } from './corpus.ts';
import { measureBuild } from './measure-build.ts';
import { measureQueries } from './measure-queries.ts';
import { jobSchema, type Measured } from './measured.ts';

/** One engine on one corpus, in a process of its own: what another one compiled or left behind shall not count. */
const job = jobSchema.parse(JSON.parse(process.argv[2] ?? ''));
const contender = contenders.find(({ name }) => name === job.name);
if (contender === undefined || process.send === undefined)
  throw new Error(`"${job.name}" is no engine of the bench, or nobody listens; run npm run bench.`);

const corpus = await openCorpus(job, job.count);
const { query, ...build } = await measureBuild(contender.prepare(corpus));
const queries = await measureQueries(query, corpus.questions);
process.send({ name: job.name, passages: corpus.passages.length, ...build, ...queries } satisfies Measured);
process.disconnect();
