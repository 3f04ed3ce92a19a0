import type { Call } from "../call.ts";
import { meetingOfMine } from "./meeting-of-mine.ts";

/** Keeps the actor's private note of a meeting; an empty one is taken away. The other person never sees it. */
export async function setNote({ db, actor, meetingId, body, now = new Date() }: Call & { meetingId: string; body: string }): Promise<void> {
  await meetingOfMine({ db, actor, meetingId });
  if (body === "") {
    await db.deleteFrom("meeting_notes").where("meeting_id", "=", meetingId).where("author_id", "=", actor.userId).execute();
    return;
  }
  await db
    .insertInto("meeting_notes")
    .values({ meeting_id: meetingId, author_id: actor.userId, body, updated_at: now })
    .onConflict((conflict) => conflict.columns(["meeting_id", "author_id"]).doUpdateSet({ body, updated_at: now }))
    .execute();
}
