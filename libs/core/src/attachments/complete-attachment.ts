import type { Db } from "@namegame/db";

import type { AttachmentWork } from "./attachment-work.ts";
import { settleAttachment } from "./settle-attachment.ts";

/** Says that a photo's pictures are all stored. @returns `gone` where they are to be deleted again, since nobody wants them any more. */
export async function completeAttachment(options: {
  db: Db;
  attachmentId: string;
  work: AttachmentWork;
  /** Of the upright picture, in pixels. */
  width: number;
  height: number;
  now?: Date;
}): Promise<"settled" | "gone"> {
  const { width, height, now = new Date(), ...rest } = options;
  return settleAttachment({ ...rest, now, outcome: { state: "ready", width, height } });
}
