import { photoSizes } from "@namegame/contract";
import { beginPhoto, finishPhoto, photoKey } from "@namegame/core";
import sharp from "sharp";
import type { Hints } from "../faces/look.ts";
import { drawPortrait } from "../faces/portrait.ts";
import { actAs, type Seeding } from "./seeding.ts";

const WHOLE = { x: 0, y: 0, size: 1 };
const SIDE = 1_024;
/** The drawing's own units are enough for every size that a list shows; the largest is drawn only where it is looked at. */
const CROWD_SIDE = 512;
const QUALITY = 82;

interface Portrait {
  userId: string;
  seed: string;
  look: Hints;
}

/** Uploads a drawn portrait as a person uploads a photo: the worker looks at it and makes the sizes. */
export async function uploadPortrait({ db, storage }: Seeding, { userId, seed, look }: Portrait): Promise<void> {
  const actor = actAs(userId);
  const bytes = await sharp(Buffer.from(drawPortrait(seed, look)), { density: 72 * (SIDE / CROWD_SIDE) })
    .resize(SIDE)
    .png()
    .toBuffer();
  const { photoId } = await beginPhoto({ db, actor, storage, contentType: "image/png", bytes: bytes.length, crop: WHOLE });
  await storage.write({ key: photoKey(photoId, "original"), contentType: "image/png", bytes });
  await finishPhoto({ db, actor, storage, photoId });
}

/** Stores a portrait's sizes at once and shows it: a thousand of them through the photo job would take the worker many minutes. */
export async function placePortrait({ db, storage }: Seeding, { userId, seed, look }: Portrait): Promise<void> {
  const drawn = sharp(Buffer.from(drawPortrait(seed, look)));
  const { id } = await db
    .insertInto("photos")
    .values({
      user_id: userId,
      state: "ready",
      crop_x: WHOLE.x,
      crop_y: WHOLE.y,
      crop_size: WHOLE.size,
      width: CROWD_SIDE,
      height: CROWD_SIDE,
      processed_at: new Date(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (const size of photoSizes) {
    const bytes = await drawn.clone().resize(Math.min(size, CROWD_SIDE)).webp({ quality: QUALITY, effort: 2 }).toBuffer();
    await storage.write({ key: photoKey(id, size), contentType: "image/webp", bytes });
    if (size === CROWD_SIDE) await storage.write({ key: photoKey(id, "master"), contentType: "image/webp", bytes });
  }
  await db.updateTable("users").set({ photo_id: id }).where("id", "=", userId).execute();
}
