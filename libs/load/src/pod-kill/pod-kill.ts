import { setTimeout as sleep } from "node:timers/promises";

import { createLive, createMemoryStorage, type Live } from "@namegame/live";
import type { Db } from "@namegame/db";

import { startBalancer } from "../harness/balancer.ts";
import type { ServerProcess } from "../harness/child.ts";
import { startPod } from "../harness/pod.ts";
import { makeRoom } from "../harness/room.ts";

export interface PodKillOutcome {
  signal: "SIGKILL" | "SIGTERM";
  /** Pods that did not end as they should: 0 after SIGTERM. */
  unclean: number;
  messages: number;
  clients: number;
  kills: number;
  /** Messages the server had acknowledged or given back, that the table does not hold. */
  lost: number;
  /** In the table more than once. */
  doubled: number;
  /** Messages whose author did not stand in the order in which it was written. */
  misplaced: number;
  /** Clients that hold exactly the table, in its order. */
  agreeing: number;
  seconds: number;
  passed: boolean;
}

const CLIENTS = 12;
const MESSAGES = 180;
const KILLS = 3;
const EVERY_MS = 30;
const SETTLE_LIMIT_MS = 180_000;

/** One of two pods is ended again and again, by death or by a roll-out, while people write with the browser's own client. */
export async function podKill({
  db,
  url,
  directUrl,
  signal,
}: {
  db: Db;
  url: string;
  directUrl: string;
  signal: PodKillOutcome["signal"];
}): Promise<PodKillOutcome> {
  const begun = performance.now();
  let unclean = 0;
  const { conversationId, guests } = await makeRoom({ db, people: CLIENTS });
  const pods: ServerProcess[] = [await startPod({ url, directUrl }), await startPod({ url, directUrl })];
  const balancer = await startBalancer(pods.map((pod) => pod.port));
  const clients: Live[] = guests.map(({ userId, headers }) =>
    createLive({ userId, headers, url: balancer.url, storage: createMemoryStorage() }),
  );
  try {
    await Promise.all(clients.map((client) => enter(client, conversationId)));
    const written = await writeWhileKilling();
    await until(() => clients.every((client) => client.getState().pending.length === 0 && held(client).length === MESSAGES));
    return await judge(written);
  } finally {
    for (const client of clients) client.stop();
    for (const pod of pods) pod.kill("SIGKILL");
    await Promise.all(pods.map((pod) => pod.ended));
    await balancer.close();
  }

  async function writeWhileKilling(): Promise<string[][]> {
    const written: string[][] = clients.map(() => []);
    const killEvery = Math.floor(MESSAGES / KILLS);
    let replacing: Promise<void> = Promise.resolve();
    for (let index = 0; index < MESSAGES; index += 1) {
      const author = index % clients.length;
      const body = `message ${index}`;
      clients[author]!.send({ conversationId, body });
      written[author]!.push(body);
      if (index % killEvery === Math.floor(killEvery / 2)) {
        // People go on writing meanwhile; the next one is ended once this one's place is taken.
        const which = Math.floor(index / killEvery) % 2;
        replacing = replacing.then(() => replace(which));
      }
      await sleep(EVERY_MS);
    }
    await replacing;
    return written;
  }

  /** A pod ends, and another takes its place after a while. A balancer learns of a death late, of a roll-out before. */
  async function replace(index: number): Promise<void> {
    const leaving = pods[index]!;
    if (signal === "SIGTERM") balancer.setPorts([pods[1 - index]!.port]);
    leaving.kill(signal);
    const { code } = await leaving.ended;
    if (signal === "SIGTERM" && code !== 0) unclean += 1;
    balancer.setPorts([pods[1 - index]!.port]);
    pods[index] = await startPod({ url, directUrl });
    balancer.setPorts(pods.map((each) => each.port));
  }

  function held(client: Live): string[] {
    return client.getState().windows[conversationId]?.messages.map((message) => message.body) ?? [];
  }

  async function judge(written: readonly string[][]): Promise<PodKillOutcome> {
    const rows = await db
      .selectFrom("messages")
      .select(["body", "author_id"])
      .where("conversation_id", "=", conversationId)
      .orderBy("seq")
      .execute();
    const table = rows.map((row) => row.body);
    const lost = written.flat().filter((body) => !table.includes(body)).length;
    const doubled = table.length - new Set(table).size;
    const misplaced = written.filter((bodies, author) => {
      const stored = rows.filter((row) => row.author_id === guests[author]!.userId).map((row) => row.body);
      return stored.some((body, place) => body !== bodies[place]);
    }).length;
    const agreeing = clients.filter((client) => JSON.stringify(held(client)) === JSON.stringify(table)).length;
    return {
      messages: MESSAGES,
      clients: CLIENTS,
      kills: KILLS,
      signal,
      unclean,
      lost,
      doubled,
      misplaced,
      agreeing,
      seconds: (performance.now() - begun) / 1000,
      passed: unclean === 0 && lost === 0 && doubled === 0 && misplaced === 0 && agreeing === CLIENTS,
    };
  }
}

async function enter(client: Live, conversationId: string): Promise<void> {
  client.start();
  await until(() => client.getState().connection === "online");
  await client.open(conversationId);
  if (!client.getState().windows[conversationId]) throw new Error("the room could not be opened");
}

async function until(condition: () => boolean): Promise<void> {
  const limit = performance.now() + SETTLE_LIMIT_MS;
  while (!condition() && performance.now() < limit) await sleep(50);
}
