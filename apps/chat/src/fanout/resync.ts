import { listParticipations, readHeads, type Heads } from "@namegame/core";
import type { Db } from "@namegame/db";

// Bind parameters of one statement; PostgreSQL allows 65,535.
const CHUNK = 1_000;

/** Reads how far these conversations have come, for comparing with what was passed on here. */
export async function compareHeads({
  db,
  conversationIds,
  reach,
}: {
  db: Db;
  conversationIds: readonly string[];
  reach: (conversationId: string, heads: Heads) => void;
}): Promise<void> {
  for (const chunk of chunks(conversationIds)) {
    for (const [conversationId, heads] of await readHeads({ db, conversationIds: chunk })) reach(conversationId, heads);
  }
}

/** The conversations of each of these people now, with their heads. */
export async function readParticipations({
  db,
  userIds,
}: {
  db: Db;
  userIds: readonly string[];
}): Promise<Map<string, Map<string, Heads>>> {
  const byUser = new Map(userIds.map((userId) => [userId, new Map<string, Heads>()]));
  for (const chunk of chunks(userIds)) {
    for (const { userId, conversationId, ...heads } of await listParticipations({ db, userIds: chunk })) {
      byUser.get(userId)?.set(conversationId, heads);
    }
  }
  return byUser;
}

function* chunks(ids: readonly string[]): Generator<readonly string[]> {
  for (let from = 0; from < ids.length; from += CHUNK) yield ids.slice(from, from + CHUNK);
}
