import type { LiveEvent, PhotoStatus } from "@namegame/contract";
import { publishLive, type Db } from "@namegame/db";
import { tellPeopleChanged } from "../groups/audience.ts";

/** Tells the owner's pages how far a photo has come. After the commit. */
export async function publishPhoto({ db, userId, photo }: { db: Db; userId: string; photo: PhotoStatus }): Promise<void> {
  await publishLive(db, { to: [userId], event: { type: "photo", photo } satisfies LiveEvent });
}

/** Tells the person's groups that a face changed. After the commit. */
export async function publishFaceChange({ db, userId }: { db: Db; userId: string }): Promise<void> {
  const groups = await db
    .selectFrom("memberships")
    .select("group_id")
    .where("user_id", "=", userId)
    .where("left_at", "is", null)
    // News of somebody hidden would tell that they are there.
    .where("hidden_at", "is", null)
    .execute();
  for (const { group_id } of groups) await tellPeopleChanged({ db, groupId: group_id });
}
