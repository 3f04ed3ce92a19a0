import { createServer, connect } from "node:net";
import type { AddressInfo, Socket } from "node:net";

/**
 * A door before the database of `directUrl` that can go silent: connections stay open and nothing passes, as when a cable is pulled.
 * `restore` lets new connections through; those that were silenced stay so.
 */
export async function silentProxy(directUrl: string) {
  const target = new URL(directUrl);
  const sockets = new Set<Socket>();
  let pairs: [Socket, Socket][] = [];
  let silent = false;

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    if (silent) return;
    client.pipe(upstream);
    upstream.pipe(client);
    pairs.push([client, upstream]);
  });

  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(directUrl);
  url.port = String(port);

  return {
    url: url.href,
    silence() {
      silent = true;
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream);
        upstream.unpipe(client);
        client.pause();
        upstream.pause();
      }
      pairs = [];
    },
    restore() {
      silent = false;
    },
    startListening: () => listen(port),
    stopListening: () => new Promise<void>((resolve) => server.close(() => resolve())),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
