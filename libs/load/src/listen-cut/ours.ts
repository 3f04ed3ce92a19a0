import { setTimeout as sleep } from "node:timers/promises";

import type { Message, Result } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { newId } from "@namegame/live";
import { sql } from "kysely";
import { io } from "socket.io-client";

import { startPod } from "../harness/pod.ts";
import { makeRoom } from "../harness/room.ts";
import type { Client, Contestant } from "./scenario.ts";

const ANSWER_LIMIT_MS = 5_000;

/**
 * Our pods with bare sockets for clients: no cursor, no reading of the table. What they hear is what the pods delivered, so the browser's
 * own mending cannot hide a loss.
 */
export async function startOurs({
  db,
  url,
  directUrl,
  clients,
}: {
  db: Db;
  url: string;
  directUrl: string;
  clients: number;
}): Promise<Contestant> {
  const { conversationId, guests } = await makeRoom({ db, people: clients });
  const pods = await Promise.all([startPod({ url, directUrl }), startPod({ url, directUrl })]);
  let exits = 0;
  let stopping = false;
  for (const pod of pods) void pod.ended.then(() => (exits += stopping ? 0 : 1));

  async function listening(): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
       where application_name = 'namegame-chat-listen' and state = 'idle' and datname = current_database()`.execute(db);
    return rows[0]!.count;
  }

  return {
    name: "NameGame",
    connect: (index) => connect({ port: pods[index % 2]!.port, headers: guests[index]!.headers, conversationId }),
    async cutListen() {
      // Each cut is to hit both pods: one that is still connecting anew is waited for.
      while ((await listening()) < pods.length) await sleep(20);
      const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'namegame-chat-listen' and datname = current_database()`.execute(db);
      return rows.length;
    },
    async slots() {
      const { rows } = await sql<{
        name: string;
        state: string;
        count: number;
      }>`select application_name as name, state, count(*)::int as count
         from pg_stat_activity where datname = current_database() group by 1, 2`.execute(db);
      const count = (of: (row: { name: string; state: string }) => boolean) => rows.filter(of).reduce((sum, row) => sum + row.count, 0);
      return {
        listening: count((row) => row.name === "namegame-chat-listen"),
        taken: count((row) => row.name === "namegame-chat" && row.state !== "idle"),
      };
    },
    exits: () => exits,
    async stop() {
      stopping = true;
      for (const pod of pods) pod.kill("SIGTERM");
      await Promise.all(pods.map((pod) => pod.ended));
    },
  };
}

async function connect(options: { port: number; headers: Record<string, string>; conversationId: string }): Promise<Client> {
  const { port, headers, conversationId } = options;
  const socket = io(`http://127.0.0.1:${port}`, { transports: ["websocket"], extraHeaders: headers, forceNew: true });
  const heard: string[] = [];
  socket.on("messages", (messages: Message[]) => void heard.push(...messages.map((message) => message.body)));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return {
    heard,
    async send(body) {
      const message = { conversationId, clientId: newId(), body };
      for (;;) {
        const result = (await socket
          .timeout(ANSWER_LIMIT_MS)
          .emitWithAck("message:send", message)
          .catch(() => undefined)) as Result<unknown> | undefined;
        if (result?.ok) return;
      }
    },
    close: () => void socket.disconnect(),
  };
}
