import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Metrics } from './no-metrics.ts';

/** The same, as Prometheus reads it. */
export interface ServedMetrics extends Metrics {
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

/** Seconds: an answer is computed in some milliseconds, and remembered in some more. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** Counters of the bot, and of the process by their usual names, the lag of its event loop among them. */
export function createMetrics(): ServedMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'rolecall_answer_seconds',
    help: 'Time from a question until its answer is made and remembered.',
    labelNames: ['surface', 'kind'],
    buckets: BUCKETS,
    registers,
  });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers });
  const duplicates = counter('rolecall_duplicates_total', 'What Slack delivered again.');
  const refusals = counter('rolecall_refusals_total', 'What was refused before the work.');
  const errors = counter('rolecall_not_taken_total', 'What Slack did not take, by class.', 'class');
  return {
    answered: (surface, kind, seconds) => answers.observe({ surface, kind }, seconds),
    duplicate: () => duplicates.inc(),
    refused: () => refusals.inc(),
    notTaken: (kind) => errors.inc({ class: kind }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
