import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A door before a database that can fall silent: what is open stays open and nothing passes, as when a cable is pulled. */
export interface SilentProxy {
  readonly url: string;
  /** Silences those that listen now; all others, and what is opened later, pass. */
  silenceListening(): void;
  close(): Promise<void>;
}

export async function startSilentProxy(url: string): Promise<SilentProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  // Those that have sent a LISTEN.
  let pairs: [Socket, Socket][] = [];
  const silenced = new WeakSet<Socket>();

  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const pair: [Socket, Socket] = [client, upstream];
    for (const socket of pair) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => {
        sockets.delete(socket);
        pairs = pairs.filter((each) => each !== pair);
        // A silenced one is told nothing, not even the end.
        if (!silenced.has(socket)) for (const each of pair) each.destroy();
      });
    }
    client.on("data", (bytes) => {
      if (/listen "/i.test(bytes.toString("latin1")) && !pairs.includes(pair)) pairs.push(pair);
    });
    client.pipe(upstream);
    upstream.pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);

  return {
    url: through.href,
    silenceListening() {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream);
        upstream.unpipe(client);
        for (const socket of [client, upstream]) {
          silenced.add(socket);
          socket.removeAllListeners("data");
          socket.pause();
        }
      }
      pairs = [];
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
