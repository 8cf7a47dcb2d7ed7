import { createServer } from 'node:http';
import type { AnswerStatus } from './status-routes.ts';

export interface StatusServer {
  /** Where it listens. */
  readonly url: string;
  readonly close: () => void;
}

/** A server for whoever watches the process, where nothing else listens. `port`: 0 takes any free one. */
export function openStatusServer(
  { host, port }: { readonly host: string; readonly port: number },
  answer: AnswerStatus,
): Promise<StatusServer> {
  const server = createServer({ requestTimeout: 5_000, headersTimeout: 5_000 }, (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (request.method === 'GET' && answer(path, response)) return;
    response.writeHead(404).end();
  });
  server.maxConnections = 50;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve({
        url: `http://${host}:${taken}/`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}
