import type { ServerResponse } from 'node:http';
import type { Health } from './health.ts';
import type { ServedMetrics } from './metrics.ts';

/** Answers `GET /healthz`, `/readyz` and `/metrics`; whether the path is one of them. */
export type AnswerStatus = (path: string, response: ServerResponse) => boolean;

/**
 * `/healthz`: 503 where only a new process helps. `/readyz`: 503 while it is not ready for questions. `/metrics`: for
 * Prometheus.
 */
export function createStatusRoutes(health: Health, metrics: ServedMetrics): AnswerStatus {
  const json = (response: ServerResponse, isFine: boolean): void => {
    response
      .writeHead(isFine ? 200 : 503, { 'content-type': 'application/json' })
      .end(JSON.stringify(health.report()));
  };
  return (path, response) => {
    switch (path) {
      case '/healthz':
        json(response, health.isAlive());
        return true;
      case '/readyz':
        json(response, health.isReady());
        return true;
      case '/metrics':
        metrics.text().then(
          (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
          () => response.writeHead(500).end(),
        );
        return true;
      default:
        return false;
    }
  };
}
