import type { PhotoRefusal } from "@namegame/contract";
import type { Db } from "@namegame/db";

import type { AttachmentWork } from "./attachment-work.ts";
import { settleAttachment } from "./settle-attachment.ts";

/** Keeps why a picture cannot be shown, for whoever sent it to read. @returns `gone` where nobody waits for it any more. */
export async function refuseAttachment(options: {
  db: Db;
  attachmentId: string;
  work: AttachmentWork;
  refusal: PhotoRefusal;
  now?: Date;
}): Promise<"settled" | "gone"> {
  const { refusal, now = new Date(), ...rest } = options;
  return settleAttachment({ ...rest, now, outcome: { state: "refused", refusal } });
}
