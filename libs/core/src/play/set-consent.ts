import type { Db } from "@namegame/db";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { tellGameChanged } from "./tell-game.ts";

/** Whether the actor's face and line may be shown to the room in games of this group; in one that goes on, from its next frame. @throws not_found */
export async function setConsent({ db, actor, groupId, plays }: Call & { groupId: string; plays: boolean }): Promise<void> {
  await requireMembership({ db, actor, groupId });
  await writeConsent({ db, userId: actor.userId, groupId, plays });
  await tellGameChanged({ db, groupId });
}

/** In the caller's transaction. */
export async function writeConsent(options: { db: Db; userId: string; groupId: string; plays: boolean }): Promise<void> {
  const { db, userId, groupId, plays } = options;
  await db.updateTable("memberships").set({ plays }).where("group_id", "=", groupId).where("user_id", "=", userId).execute();
}
