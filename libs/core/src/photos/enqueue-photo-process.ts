import type { Db } from "@namegame/db";
import { enqueueJob } from "../jobs/enqueue-job.ts";

/** Queues the making of a photo, once however often it is asked for. */
export async function enqueuePhotoProcess(db: Db, photoId: string): Promise<void> {
  await enqueueJob(db, "photo.process", { photoId }, { key: `photo.process:${photoId}` });
}
