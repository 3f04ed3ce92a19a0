import { fail } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { UNDO_MEETING_MS } from "@namegame/domain";
import type { Call } from "../call.ts";
import { removeCards } from "../practice/remove-cards.ts";
import { meetingOfMine } from "./meeting-of-mine.ts";

/**
 * Takes a meeting back within a day, for both, with the practice cards it made on both sides.
 *
 * @throws not_found, too_late
 */
export async function undoMeeting({ db, actor, meetingId, now = new Date() }: Call & { meetingId: string }): Promise<void> {
  const { between, metAt } = await meetingOfMine({ db, actor, meetingId });
  if (now.getTime() - metAt.getTime() >= UNDO_MEETING_MS) fail("too_late");
  await db.transaction().execute(async (trx) => {
    const undone = await trx
      .updateTable("meetings")
      .set({ undone_at: now, undone_by: actor.userId })
      .where("id", "=", meetingId)
      .where("undone_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    // The other was faster: what was asked for is so.
    if (undone) await removeCards({ db: trx, between, metAt });
  });
  const [one, two] = between;
  await publishLive(db, { to: [one], event: { type: "meeting_undone", meetingId, userId: two } });
  await publishLive(db, { to: [two], event: { type: "meeting_undone", meetingId, userId: one } });
}
