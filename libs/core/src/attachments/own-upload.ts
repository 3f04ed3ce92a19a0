import { fail, type UploadStatus } from "@namegame/contract";
import type { DB } from "@namegame/db";
import type { Selectable } from "kysely";

import type { Call } from "../call.ts";

/** A photo that the actor uploaded, in a conversation that they still take part in; any other is as missing as one that never was. */
export async function requireOwnUpload({
  db,
  actor,
  attachmentId,
}: Call & { attachmentId: string }): Promise<Pick<Selectable<DB["attachments"]>, "id" | "state" | "refusal">> {
  const upload = await db
    .selectFrom("attachments as a")
    .innerJoin("participants as p", (join) =>
      join.onRef("p.conversation_id", "=", "a.conversation_id").onRef("p.user_id", "=", "a.uploader_id"),
    )
    .select(["a.id", "a.state", "a.refusal"])
    .where("a.id", "=", attachmentId)
    .where("a.uploader_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .executeTakeFirst();
  return upload ?? fail("not_found");
}

export function presentUpload({ id, state, refusal }: Pick<Selectable<DB["attachments"]>, "id" | "state" | "refusal">): UploadStatus {
  return { id, state, refusal };
}
