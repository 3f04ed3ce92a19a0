import { setTimeout as sleep } from "node:timers/promises";

import type { Actor } from "@namegame/auth";
import { createCode, enqueueJob } from "@namegame/core";
import type { Db } from "@namegame/db";

const DAY_MS = 24 * 3_600_000;
const LOOK_EVERY_MS = 250;

/** A code that ended long ago, and a job that cleans such codes: the worker did it when the code is gone. */
export async function cleanAnOldCode(options: {
  db: Db;
  codeSecret: string;
  actor: Actor;
  groupId: string;
  signal: AbortSignal;
}): Promise<void> {
  const { db, codeSecret, actor, groupId, signal } = options;
  const longAgo = new Date(Date.now() - 90 * DAY_MS);
  const { code } = await createCode({ db, actor, secret: codeSecret, groupId, poster: false, now: longAgo });
  await enqueueJob(db, "clean.codes", {});
  for (;;) {
    const left = await db.selectFrom("codes").select("id").where("id", "=", code.id).executeTakeFirst();
    if (!left) return;
    if (signal.aborted) throw new Error("The job was queued and not done: is a worker running?");
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
  }
}
