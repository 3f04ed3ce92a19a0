import { setTimeout as sleep } from "node:timers/promises";

import type { Db } from "@namegame/db";
import { sql } from "kysely";

import { startCrowd } from "../driver/crowd.ts";
import { startPods, type Side } from "../harness/contestants.ts";
import { startNotifyCounter } from "../harness/notify-counter.ts";
import { plansOf } from "../harness/plans.ts";
import { makeRoom } from "../harness/room.ts";
import type { Stage } from "../harness/stage.ts";
import type { Outcome } from "../report/figures.ts";

export interface IdleSize {
  clients: number;
  seconds: number;
  settleMs: number;
}

// What pods say to each other when they start is not idleness, nor is the note of running transactions that PostgreSQL writes to its log
// up to fifteen seconds after anything else.
const SETTLE_MS = 17_000;
export const FULL_SIZE: IdleSize = { clients: 50, seconds: 60, settleMs: SETTLE_MS };
const MINUTE_S = 60;

/** Two pods and people who are only there: what does a minute of it cost the database? */
export async function idle(stage: Stage, size: IdleSize = FULL_SIZE): Promise<Outcome> {
  const ours = await measure({ stage, size, side: "ours" });
  const control = await measure({ stage, size, side: "stock" });
  return {
    figures: [
      {
        name: "notifications",
        unit: "a minute",
        ours: ours.notifications,
        control: control.notifications,
        goal: { of: "ratio", atMost: 0.1 },
      },
      {
        name: "written to the log (WAL)",
        unit: "bytes a minute",
        ours: ours.bytes,
        control: control.bytes,
        goal: { of: "ratio", atMost: 0.1 },
      },
    ],
    faults: ours.notifications > 0 ? [`${ours.notifications} notifications a minute while nothing happens`] : [],
    notes: [],
  };
}

async function measure({ stage, size, side }: { stage: Stage; size: IdleSize; side: Side }) {
  const { conversationId, guests } = await makeRoom({ db: stage.db, people: size.clients });
  const pods = await startPods({ side, url: stage.url, directUrl: stage.directUrl });
  const counter = await startNotifyCounter(stage.directUrl);
  try {
    const crowd = await startCrowd({ clients: plansOf({ pods, people: guests.map((guest) => ({ guest, conversationId })) }) });
    try {
      await sql`checkpoint`.execute(stage.db);
      await sleep(size.settleMs);
      counter.reset();
      const before = await logPosition(stage.db);
      await sleep(size.seconds * 1_000);
      const perMinute = MINUTE_S / size.seconds;
      return { notifications: counter.count() * perMinute, bytes: ((await logPosition(stage.db)) - before) * perMinute };
    } finally {
      await crowd.close();
    }
  } finally {
    await counter.stop();
    await pods.stop();
  }
}

async function logPosition(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as bytes`.execute(db);
  return rows[0]!.bytes;
}
