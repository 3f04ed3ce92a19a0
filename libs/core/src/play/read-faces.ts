import type { Db } from "@namegame/db";
import { seesField, type Shown } from "@namegame/domain";

/** A face that the room may be shown, with what the screens say of the person. */
export interface Face extends Shown {
  photoId: string;
  respelling: string | null;
  voiceId: string | null;
  /** Their line, where the whole group may read it. */
  about: string | null;
}

/**
 * Whom a game may show now: here at its event, members who neither hid nor left, with a photo, who said yes, and did not take it back during the
 * game. `here` counts everybody at the event, so that the rest can be told as a number.
 */
export async function readFaces({
  db,
  gameId,
  groupId,
  eventId,
}: {
  db: Db;
  gameId: string;
  groupId: string;
  eventId: string | null;
}): Promise<{ faces: Face[]; here: number }> {
  if (eventId === null) return { faces: [], here: 0 };
  const rows = await db
    .selectFrom("attendances as a")
    .innerJoin("memberships as m", (join) => join.onRef("m.user_id", "=", "a.user_id").on("m.group_id", "=", groupId))
    .innerJoin("users as u", "u.id", "a.user_id")
    .leftJoin("game_players as p", (join) => join.onRef("p.user_id", "=", "a.user_id").on("p.game_id", "=", gameId))
    .select(["u.id", "u.name", "u.called_by", "u.respelling", "u.voice_id", "u.photo_id", "u.about", "u.about_audience"])
    .select(["m.plays", "m.hidden_at", "p.withdrawn_at"])
    .where("a.event_id", "=", eventId)
    .where("m.left_at", "is", null)
    .orderBy("u.id")
    .execute();
  const faces = rows.flatMap((row): Face[] => {
    if (row.photo_id === null || row.plays !== true || row.hidden_at !== null || row.withdrawn_at !== null) return [];
    // The room is the group: what is only for those whom one met stays unsaid.
    const about = seesField({ audience: row.about_audience, isSelf: false, met: false }) ? row.about : null;
    return [
      {
        userId: row.id,
        name: row.name,
        calledBy: row.called_by,
        photoId: row.photo_id,
        groupIds: [groupId],
        respelling: row.respelling,
        voiceId: row.voice_id,
        about,
        wrote: about !== null,
      },
    ];
  });
  return { faces, here: rows.length };
}
