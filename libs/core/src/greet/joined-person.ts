import type { JoinedPerson } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { UNDO_JOIN_MS } from "@namegame/domain";

/** Who came in by a code and was not sent away again, in order of arrival; one of them where `redemptionId` is given. */
export async function joinedPeople({
  db,
  codeId,
  redemptionId,
  now,
}: {
  db: Db;
  codeId: string;
  redemptionId?: string;
  now: Date;
}): Promise<JoinedPerson[]> {
  const rows = await db
    .selectFrom("code_redemptions as r")
    .innerJoin("users as u", "u.id", "r.user_id")
    .select(["r.id", "r.created_at", "u.id as user_id", "u.name", "u.photo_id"])
    .where("r.code_id", "=", codeId)
    .where("r.undone_at", "is", null)
    .$if(redemptionId !== undefined, (query) => query.where("r.id", "=", redemptionId!))
    .orderBy("r.created_at")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.name,
    photoId: row.photo_id,
    redemptionId: row.id,
    joinedAt: row.created_at.toISOString(),
    canUndo: now.getTime() - row.created_at.getTime() < UNDO_JOIN_MS,
  }));
}
