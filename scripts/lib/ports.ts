import { createServer, type Server } from 'node:net';

function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}

/**
 * Free ports on 127.0.0.1, one per preference: the preferred one where it is free, else any.
 * All are held until all are found, so that no two answers are equal.
 */
export async function freePorts(preferred: readonly (number | undefined)[]): Promise<number[]> {
  const held: Server[] = [];
  for (const wish of preferred) {
    const server = (wish === undefined ? undefined : await listen(wish)) ?? (await listen(0));
    if (!server) throw new Error('No free port on 127.0.0.1.');
    held.push(server);
  }
  const ports = held.map((server) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
    return address.port;
  });
  await Promise.all(held.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

export async function freePort(preferred?: number): Promise<number> {
  const [port] = await freePorts([preferred]);
  if (port === undefined) throw new Error('No free port on 127.0.0.1.');
  return port;
}
