import type { MeetResult } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { meetingsOf } from "../people/meetings-of.ts";
import type { RecordedMeeting } from "./record-meeting.ts";

/** What one of two people sees of their meeting: the other, their own note, how often they met. */
export async function meetResultFor({
  db,
  now,
  viewerId,
  personId,
  meeting,
}: {
  db: Db;
  now: Date;
  viewerId: string;
  personId: string;
  meeting: RecordedMeeting & { sharedGroupId: string };
}): Promise<MeetResult> {
  const person = await db
    .selectFrom("users")
    .select(["id", "name", "photo_id", "pronouns", "respelling", "voice_id"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  const meetings = await meetingsOf({ db, now, viewerId, personId });
  const view = meetings.find(({ id }) => id === meeting.id);
  if (!view) throw new Error("a meeting that was just written is not among the pair's");
  return {
    person: {
      userId: person.id,
      name: person.name,
      photoId: person.photo_id,
      pronouns: person.pronouns,
      respelling: person.respelling,
      voiceId: person.voice_id,
    },
    meeting: view,
    counted: meeting.counted,
    metCount: meetings.length,
    groupId: meeting.sharedGroupId,
  };
}
