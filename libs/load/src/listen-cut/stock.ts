import type { Db } from "@namegame/db";
import { newId } from "@namegame/live";
import { sql } from "kysely";
import { io } from "socket.io-client";

import { startServer, type ServerProcess } from "../harness/child.ts";
import type { Client, Contestant } from "./scenario.ts";

// A process that ends is started again, as a cluster would, only faster.
const RESTART_MS = 200;
const ANSWER_LIMIT_MS = 2_000;

/** The control: the stock adapter as documented, or with an error handler on every connection besides. */
export async function startStock({ db, url, handleErrors }: { db: Db; url: string; handleErrors: boolean }): Promise<Contestant> {
  await sql`drop table if exists stock_messages, socket_io_attachments`.execute(db);
  let exits = 0;
  let stopping = false;
  const launch = (port: number) =>
    startServer({
      script: "libs/load/src/listen-cut/stock-server.ts",
      env: { DATABASE_URL: url, PORT: String(port), HANDLE_CLIENT_ERRORS: String(handleErrors) },
    });
  // One after the other: both create the tables.
  const processes: ServerProcess[] = [await launch(0), await launch(0)];
  const restarts = processes.map((_, index) => keepAlive(index));

  async function keepAlive(index: number): Promise<void> {
    for (;;) {
      await processes[index]!.ended;
      if (stopping) return;
      exits += 1;
      await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
      if (stopping) return;
      processes[index] = await launch(processes[index]!.port);
    }
  }

  return {
    name: handleErrors ? "stock adapter, every error handled" : "stock adapter, as documented",
    connect: (index) => connect(processes[index % 2]!.port),
    async cutListen() {
      const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'stock-chat' and query ilike 'listen%' and datname = current_database()`.execute(db);
      return rows.length;
    },
    async slots() {
      const listening = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
         where application_name = 'stock-chat' and query ilike 'listen%' and datname = current_database()`.execute(db);
      let taken = 0;
      for (const { port } of processes) {
        const answer = await fetch(`http://127.0.0.1:${port}/slots`).then((response) => response.json() as Promise<{ taken: number }>);
        taken += answer.taken;
      }
      return { listening: listening.rows[0]!.count, taken };
    },
    exits: () => exits,
    async stop() {
      stopping = true;
      for (const child of processes) child.kill("SIGKILL");
      await Promise.all(processes.map((child) => child.ended));
      await Promise.allSettled(restarts);
    },
  };
}

async function connect(port: number): Promise<Client> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], forceNew: true, reconnectionDelay: 100 });
  const heard: string[] = [];
  socket.on("message", (body: string) => void heard.push(body));
  await new Promise<void>((resolve) => socket.once("connect", resolve));
  return {
    heard,
    async send(body) {
      const message = { clientId: newId(), body };
      for (;;) {
        const stored = await socket
          .timeout(ANSWER_LIMIT_MS)
          .emitWithAck("send", message)
          .catch(() => false);
        if (stored === true) return;
      }
    },
    close: () => void socket.disconnect(),
  };
}
