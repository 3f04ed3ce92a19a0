import type { PhotoState } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** What the worker needs to know to make a photo of a message. */
export interface AttachmentWork {
  state: PhotoState;
  conversationId: string;
  createdAt: Date;
}

/** Undefined where the row is gone: whoever finds that deletes what is stored. */
export async function findAttachmentWork({ db, attachmentId }: { db: Db; attachmentId: string }): Promise<AttachmentWork | undefined> {
  return db
    .selectFrom("attachments")
    .select(["state", "conversation_id as conversationId", "created_at as createdAt"])
    .where("id", "=", attachmentId)
    .executeTakeFirst();
}
