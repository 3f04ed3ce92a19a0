import { setTimeout as sleep } from "node:timers/promises";

import { startServer, type ServerProcess } from "./child.ts";
import { ORIGIN, SESSION_SECRET, startPod } from "./pod.ts";

/** Who is measured: NameGame's pods, Socket.IO with its Postgres adapter, or one process of it with its in-memory recovery. */
export type Side = "ours" | "stock" | "stock-handled" | "stock-memory";

export const SIDE_NAMES: Record<Side, string> = {
  ours: "NameGame",
  stock: "stock adapter, as documented",
  "stock-handled": "stock adapter, every error handled",
  "stock-memory": "Socket.IO, in-memory recovery, one process",
};

/** Some processes on one database; one that ends by itself is started again on its port, as a cluster would, only faster. */
export interface Pods {
  readonly side: Side;
  readonly ports: readonly number[];
  process(index: number): ServerProcess;
  /** How often a process ended by itself. */
  exits(): number;
  /** Ends a process without a word; another takes its place. Not counted as an exit. */
  kill(index: number): Promise<void>;
  /** Each process's metrics page. */
  metrics(): Promise<string[]>;
  stop(): Promise<void>;
}

const RESTART_MS = 200;
// A database that is away lets no stock process start; ours waits for it.
const START_AGAIN_MS = 500;

export async function startPods(options: {
  side: Side;
  url: string;
  directUrl: string;
  count?: number;
  /** Connections of a process beside its LISTEN. */
  pool?: number;
}): Promise<Pods> {
  const { side } = options;
  const count = side === "stock-memory" ? 1 : (options.count ?? 2);
  let [exits, killed] = [0, 0];
  let stopping = false;
  const processes: ServerProcess[] = [];
  // One after the other: the stock ones make their table.
  for (let index = 0; index < count; index += 1) processes.push(await launch({ ...options, port: 0 }));
  const keepers = processes.map((_, index) => keepAlive(index));

  async function keepAlive(index: number): Promise<void> {
    for (;;) {
      const { port, ended } = processes[index]!;
      await ended;
      if (stopping) return;
      if (killed > 0) killed -= 1;
      else exits += 1;
      await sleep(RESTART_MS);
      for (let again = true; again && !stopping;) {
        try {
          processes[index] = await launch({ ...options, port });
          again = false;
        } catch {
          await sleep(START_AGAIN_MS);
        }
      }
      if (stopping) processes[index]!.kill("SIGKILL");
    }
  }

  return {
    side,
    ports: processes.map(({ port }) => port),
    process: (index) => processes[index]!,
    exits: () => exits,
    async kill(index) {
      killed += 1;
      const process = processes[index]!;
      process.kill("SIGKILL");
      await process.ended;
    },
    metrics: () =>
      Promise.all(
        processes.map(async ({ healthPort }) => fetch(`http://127.0.0.1:${await healthPort}/metrics`).then((answer) => answer.text())),
      ),
    async stop() {
      stopping = true;
      for (const process of processes) process.kill("SIGKILL");
      await Promise.all(keepers);
      await Promise.all(processes.map(({ ended }) => ended));
    },
  };
}

function launch(options: { side: Side; url: string; directUrl: string; pool?: number; port: number }): Promise<ServerProcess> {
  const { side, url, directUrl, pool, port } = options;
  if (side === "ours") return startPod({ url, directUrl, port, ...(pool !== undefined && { pool }) });
  return startServer({
    script: "libs/load/src/stock-chat/main.ts",
    env: {
      DATABASE_DIRECT_URL: directUrl,
      PUBLIC_URL: ORIGIN,
      SESSION_SECRET,
      PORT: String(port),
      HEALTH_PORT: "0",
      STOCK_ADAPTER: side === "stock-memory" ? "memory" : "postgres",
      HANDLE_CLIENT_ERRORS: String(side === "stock-handled"),
      ...(pool !== undefined && { DATABASE_POOL_MAX: String(pool) }),
    },
  });
}
