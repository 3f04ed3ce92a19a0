import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** Doors to servers of this machine as if they stood far away: everything takes half a round trip, and connecting a whole one. */
export interface Far {
  readonly ports: readonly number[];
  close(): Promise<void>;
}

export async function startFar({ ports, roundTripMs }: { ports: readonly number[]; roundTripMs: number }): Promise<Far> {
  const doors = await Promise.all(ports.map((port) => openDoor({ port, roundTripMs })));
  return {
    ports: doors.map((door) => door.port),
    close: async () => void (await Promise.all(doors.map((door) => door.close()))),
  };
}

async function openDoor({ port, roundTripMs }: { port: number; roundTripMs: number }) {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const pod = connect(port, "127.0.0.1");
    // Nothing is sent before the connection's own exchange is over.
    carry({ from: client, to: pod, delayMs: roundTripMs / 2, waitsMs: roundTripMs });
    carry({ from: pod, to: client, delayMs: roundTripMs / 2, waitsMs: 0 });
    for (const socket of [client, pod]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => open.delete(socket));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

function carry({ from, to, delayMs, waitsMs }: { from: Socket; to: Socket; delayMs: number; waitsMs: number }): void {
  const readyAt = performance.now() + waitsMs;
  const under: Buffer[] = [];
  from.on("data", (bytes) => {
    under.push(bytes);
    // Whichever moment comes first brings what was first.
    setTimeout(() => to.write(under.shift()!), delayMs + Math.max(0, readyAt - performance.now()));
  });
  from.once("close", () => setTimeout(() => to.destroy(), delayMs));
}
