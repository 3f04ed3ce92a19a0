import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** What stands before the pods in a cluster: each new connection goes to the next pod that takes it; what a dead pod held is cut. */
export interface Balancer {
  readonly url: string;
  /** Ports of the pods, as they are now. */
  setPorts(ports: readonly number[]): void;
  /** Ends every connection that is open now; new ones are taken. */
  cut(): void;
  close(): Promise<void>;
}

export async function startBalancer(initial: readonly number[]): Promise<Balancer> {
  let ports = [...initial];
  let turn = 0;
  const open = new Set<Socket>();

  function forward(client: Socket, tries: number): void {
    if (tries === 0 || ports.length === 0) return void client.destroy();
    turn += 1;
    const pod = connect(ports[turn % ports.length]!, "127.0.0.1");
    let connected = false;
    pod.once("connect", () => {
      connected = true;
      client.pipe(pod);
      pod.pipe(client);
    });
    pod.once("error", () => (connected ? client.destroy() : forward(client, tries - 1)));
    pod.once("close", () => connected && client.destroy());
    client.once("close", () => pod.destroy());
  }

  const server = createServer((client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    forward(client, ports.length);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setPorts: (next) => void (ports = [...next]),
    cut: () => open.forEach((socket) => socket.destroy()),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
