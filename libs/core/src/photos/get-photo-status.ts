import type { ActionOutput } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentStatus, requireOwnPhoto } from "./own-photo.ts";

/** How far one of the actor's own photos has come. */
export async function getPhotoStatus(call: Call & { photoId: string }): Promise<ActionOutput<"photos.status">> {
  return { photo: presentStatus(await requireOwnPhoto(call)) };
}
