import { fail, type SocketOutput } from "@namegame/contract";

import type { Call } from "../call.ts";
import { requireMessage } from "./message-access.ts";

/** What a message says, also where it is hidden, and what it said before each edit. @throws not_found, not_allowed (no owner or admin) */
export async function messageHistory({ db, actor, messageId }: Call & { messageId: string }): Promise<SocketOutput<"message:history">> {
  const { moderates, body } = await requireMessage({ db, actor, messageId, writing: false });
  if (!moderates) fail("not_allowed");
  const edits = await db
    .selectFrom("message_edits")
    .select(["body", "edited_at"])
    .where("message_id", "=", messageId)
    .orderBy("edited_at")
    .execute();
  return { body, edits: edits.map((edit) => ({ body: edit.body, until: edit.edited_at.toISOString() })) };
}
