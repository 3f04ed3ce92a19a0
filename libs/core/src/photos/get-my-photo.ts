import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentStatus } from "./own-photo.ts";

/** The actor's photo that is shown, with its crop, and the newest one that is being made or was refused. */
export async function getMyPhoto({ db, actor }: Call): Promise<ActionOutput<"photos.mine">> {
  const photos = await db
    .selectFrom("photos as p")
    .leftJoin("users as u", "u.photo_id", "p.id")
    .select(["p.id", "p.state", "p.refusal", "p.crop_x", "p.crop_y", "p.crop_size", "u.id as shown_by"])
    .where("p.user_id", "=", actor.userId)
    // What is only being uploaded lives in the page that uploads it.
    .where("p.state", "<>", "uploading")
    .orderBy("p.id", "desc")
    .execute();
  const current = photos.find((photo) => photo.shown_by !== null);
  const pending = photos[0]?.state === "ready" ? undefined : photos[0];
  return {
    current: current ? { id: current.id, crop: { x: current.crop_x, y: current.crop_y, size: current.crop_size } } : null,
    pending: pending ? presentStatus(pending) : null,
  };
}
