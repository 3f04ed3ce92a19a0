import { createDb } from "@namegame/db";
import { sql } from "kysely";

import { startCrowd } from "../driver/crowd.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { plansOf, steadySends } from "../harness/plans.ts";
import { makePairs } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import type { Outcome } from "../report/figures.ts";
import { installFanOutSwitch } from "./fan-out-switch.ts";

export interface WritesSize {
  pairs: number;
  perSecond: number;
  /** Each slice is measured with the fan-out on and with it off. */
  slices: number;
  sliceSeconds: number;
  writers: number;
}

export const FULL_SIZE: WritesSize = { pairs: 100, perSecond: 150, slices: 6, sliceSeconds: 4, writers: 4 };
const BYTES = 100;

/** Writers who have nothing to do with chat, while it goes on: how many commits a second remain of those without notifications? */
export async function unrelatedWrites(stage: Stage, size: WritesSize = FULL_SIZE): Promise<Outcome> {
  const ours = await measure({ stage, size, side: "ours" });
  const control = await measure({ stage, size, side: "stock" });
  return {
    figures: [
      { name: "unrelated commits, fan-out off", unit: "a second", ours: ours.off, control: control.off },
      { name: "unrelated commits, fan-out on", unit: "a second", ours: ours.on, control: control.on },
      {
        name: "what is left of them",
        unit: "share",
        ours: ours.on / ours.off,
        control: control.on / control.off,
        goal: { of: "ours", atLeast: 0.95 },
      },
    ],
    faults: ours.unanswered > 0 ? [`${ours.unanswered} messages not acknowledged`] : [],
    notes: control.unanswered > 0 ? [`control: ${control.unanswered} messages not acknowledged`] : [],
  };
}

async function measure({ stage, size, side }: { stage: Stage; size: WritesSize; side: Side }) {
  const { db } = stage;
  const fanOut = await installFanOutSwitch(db);
  const pairs = await makePairs({ db, pairs: size.pairs });
  // After the switch: only sessions that begin later have it.
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl });
  const writers = createDb({ url: stage.url, max: size.writers, applicationName: "namegame-load-writers" });
  try {
    const people = pairs.flatMap(({ conversationId, guests }) => guests.map((guest) => ({ guest, conversationId })));
    const crowd = await startCrowd({ clients: plansOf({ pods, people }) });
    try {
      const commits = { on: 0, off: 0 };
      let [sent, acknowledged] = [0, 0];
      for (let slice = 0; slice < size.slices; slice += 1) {
        // On, off, off, on, ...: whatever the machine does besides hits both alike.
        const order = slice % 2 === 0 ? (["on", "off"] as const) : (["off", "on"] as const);
        for (const state of order) {
          await fanOut.turn(state);
          const sends = steadySends({ ...size, seconds: size.sliceSeconds, clients: people.length, bytes: BYTES, firstIndex: sent });
          sent += sends.length;
          const [written, run] = await Promise.all([write(writers, size), crowd.run({ sends })] as const);
          commits[state] += written;
          acknowledged += run.acknowledged.length;
        }
      }
      const seconds = size.slices * size.sliceSeconds;
      return { on: commits.on / seconds, off: commits.off / seconds, unanswered: sent - acknowledged };
    } finally {
      await crowd.close();
    }
  } finally {
    await writers.destroy();
    await pods.stop();
    await fanOut.remove();
  }
}

async function write(db: Stage["db"], { writers, sliceSeconds }: WritesSize): Promise<number> {
  const until = performance.now() + sliceSeconds * 1_000;
  let commits = 0;
  async function writer(): Promise<void> {
    while (performance.now() < until) {
      await sql`insert into fan_out_switch.writes (note) values ('unrelated')`.execute(db);
      commits += 1;
    }
  }
  await Promise.all(Array.from({ length: writers }, writer));
  return commits;
}
