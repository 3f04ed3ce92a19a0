import type { DB, Db } from "@namegame/db";
import type { Insertable, Selectable } from "kysely";

/** Inserts a photo row, "ready" and shown by its owner unless another state is given. It stores no picture. */
export async function makePhoto(
  db: Db,
  values: Pick<Insertable<DB["photos"]>, "user_id"> & Partial<Insertable<DB["photos"]>>,
): Promise<Selectable<DB["photos"]>> {
  const photo = await db
    .insertInto("photos")
    .values({ state: "ready", crop_x: 0, crop_y: 0, crop_size: 1, ...values })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (photo.state === "ready") await db.updateTable("users").set({ photo_id: photo.id }).where("id", "=", photo.user_id).execute();
  return photo;
}
