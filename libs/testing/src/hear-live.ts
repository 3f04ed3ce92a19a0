import { setTimeout as sleep } from "node:timers/promises";

import type { LiveEnvelope, LiveEvent } from "@namegame/contract";
import { LIVE_CHANNEL } from "@namegame/db";
import { Client } from "pg";

export type LiveEar = {
  /** What was said to one person since the start, in order. */
  told(userId: string): LiveEvent[];
  /** Waits until everything that was published before this call has arrived. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const STEP_MS = 5;

/** Listens to the live events of a database, as a chat process does. Close it before the file ends. */
export async function hearLive(url: string): Promise<LiveEar> {
  const client = new Client({ connectionString: url });
  const heard: LiveEnvelope[] = [];
  let settled = 0;
  client.on("notification", ({ channel, payload = "" }) => {
    if (channel === LIVE_CHANNEL) heard.push(JSON.parse(payload) as LiveEnvelope);
    else settled += 1;
  });
  await client.connect();
  await client.query(`listen ${LIVE_CHANNEL}`);
  await client.query("listen settle");
  return {
    told: (userId) => heard.filter(({ to }) => to.includes(userId)).map(({ event }) => event),
    async settle() {
      const target = settled + 1;
      // Notifications arrive in the order of their commits, so this one comes after all of before.
      await client.query("notify settle");
      while (settled < target) await sleep(STEP_MS);
    },
    close: () => client.end(),
  };
}
