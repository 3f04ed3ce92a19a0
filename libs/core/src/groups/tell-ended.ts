import type { Db } from "@namegame/db";
import { publishLive } from "@namegame/db";
import { tellPeopleChanged } from "./audience.ts";

/** Tells somebody who is out of a group, and those who are in it. After the commit. */
export async function tellEnded({
  db,
  groupId,
  userId,
  conversationId,
}: {
  db: Db;
  groupId: string;
  userId: string;
  conversationId: string | null;
}): Promise<void> {
  if (conversationId) await publishLive(db, { to: [userId], event: { type: "conversation_gone", conversationId } });
  await publishLive(db, { to: [userId], event: { type: "groups_changed" } });
  await tellPeopleChanged({ db, groupId });
}
