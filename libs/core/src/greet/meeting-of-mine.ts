import { fail } from "@namegame/contract";
import type { Call } from "../call.ts";

/** A standing meeting in which the actor is one of the two; not_found for anybody else's and for none. */
export async function meetingOfMine({ db, actor, meetingId }: Pick<Call, "db" | "actor"> & { meetingId: string }) {
  const meeting = await db
    .selectFrom("meetings")
    .select(["id", "low_user_id", "high_user_id", "met_at"])
    .where("id", "=", meetingId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (!meeting) fail("not_found");
  const between: [string, string] = [meeting.low_user_id, meeting.high_user_id];
  if (!between.includes(actor.userId)) fail("not_found");
  return { id: meeting.id, metAt: meeting.met_at, between };
}
