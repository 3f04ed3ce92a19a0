import type { MeetingView } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { UNDO_MEETING_MS } from "@namegame/domain";
import { pairOf } from "../greet/record-meeting.ts";

/** The meetings of two people that stand, newest first, with the viewer's own notes only. */
export async function meetingsOf({
  db,
  now,
  viewerId,
  personId,
}: {
  db: Db;
  now: Date;
  viewerId: string;
  personId: string;
}): Promise<MeetingView[]> {
  const { low, high } = pairOf([viewerId, personId]);
  const rows = await db
    .selectFrom("meetings as m")
    .leftJoin("groups as g", "g.id", "m.group_id")
    .leftJoin("meeting_notes as n", (join) => join.onRef("n.meeting_id", "=", "m.id").on("n.author_id", "=", viewerId))
    .select(["m.id", "m.met_at", "m.group_id", "g.name", "n.body"])
    .where("m.low_user_id", "=", low)
    .where("m.high_user_id", "=", high)
    .where("m.undone_at", "is", null)
    .orderBy("m.met_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    metAt: row.met_at.toISOString(),
    groupId: row.group_id,
    groupName: row.name,
    note: row.body,
    canUndo: now.getTime() - row.met_at.getTime() < UNDO_MEETING_MS,
  }));
}
