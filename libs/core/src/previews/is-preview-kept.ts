import type { Db } from "@namegame/db";

/** Whether a picture that is stored under this key is still shown by some message. */
export async function isPreviewKept({ db, imageKey }: { db: Db; imageKey: string }): Promise<boolean> {
  const row = await db.selectFrom("link_previews").select("message_id").where("image_key", "=", imageKey).executeTakeFirst();
  return row !== undefined;
}
