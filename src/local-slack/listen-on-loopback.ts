import type { Server } from 'node:http';

const HOST = '127.0.0.1';

/** The origin that is listened at; port 0 takes any free one. Rejects with an error that names `PORT`. */
export function listenOnLoopback(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      const other = port < 65_535 ? port + 1 : port - 1;
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken. Set PORT to another one, as in PORT=${other} npm start.`
          : `The local workspace cannot listen on port ${port} (${error.code}): set PORT to another one.`;
      reject(new Error(reason, { cause: error }));
    };
    server.once('error', refuse);
    server.listen({ host: HOST, port }, () => {
      server.off('error', refuse);
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${HOST}:${taken}`);
    });
  });
}
