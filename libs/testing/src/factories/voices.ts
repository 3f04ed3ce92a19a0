import type { DB, Db } from "@namegame/db";
import type { Insertable, Selectable } from "kysely";

/** Inserts a recording's row, "ready" and heard unless another state is given. It stores no sound. */
export async function makeVoice(
  db: Db,
  values: Pick<Insertable<DB["voices"]>, "user_id"> & Partial<Insertable<DB["voices"]>>,
): Promise<Selectable<DB["voices"]>> {
  const voice = await db
    .insertInto("voices")
    .values({ state: "ready", ...values })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (voice.state === "ready") await db.updateTable("users").set({ voice_id: voice.id }).where("id", "=", voice.user_id).execute();
  return voice;
}
