import { listParticipations, readHeads } from "@namegame/core";
import type { Db } from "@namegame/db";

import type { Delivery } from "./delivery.ts";

// Bind parameters of one statement; PostgreSQL allows 65,535.
const CHUNK = 1_000;

/** Compares the heads of every followed conversation with what was delivered here; what was missed is then read and passed on. */
export async function compareHeads({ db, delivery }: { db: Db; delivery: Delivery }): Promise<void> {
  for (const conversationIds of chunks(delivery.followed())) {
    for (const [conversationId, head] of await readHeads({ db, conversationIds })) delivery.reach(conversationId, head);
  }
}

/** The conversations of each of these people now, with their heads. */
export async function readParticipations({
  db,
  userIds,
}: {
  db: Db;
  userIds: readonly string[];
}): Promise<Map<string, Map<string, number>>> {
  const byUser = new Map(userIds.map((userId) => [userId, new Map<string, number>()]));
  for (const chunk of chunks(userIds)) {
    for (const { userId, conversationId, headSeq } of await listParticipations({ db, userIds: chunk })) {
      byUser.get(userId)?.set(conversationId, headSeq);
    }
  }
  return byUser;
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += CHUNK) yield ids.slice(from, from + CHUNK);
}
