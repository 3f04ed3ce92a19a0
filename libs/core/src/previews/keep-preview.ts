import type { Db } from "@namegame/db";
import { sql } from "kysely";

import { type ChangedConversations, changeMessages, publishChanges } from "../chat/changes.ts";

/** What is kept of a page; the picture is stored already. */
export interface KeptPreview {
  /** As findLink found it. */
  link: string;
  url: string;
  site: string;
  title: string;
  description: string | null;
  image: { key: string; width: number; height: number } | null;
}

/**
 * Makes this the message's preview, or takes the one it had (`null`), and tells everybody in the conversation.
 *
 * @returns `gone` where the message is deleted or says another link by now: a picture that was stored for it is to be deleted.
 */
export async function keepPreview({
  db,
  messageId,
  preview,
}: {
  db: Db;
  messageId: string;
  preview: KeptPreview | null;
}): Promise<"kept" | "gone"> {
  if (!preview && !(await db.selectFrom("link_previews").select("message_id").where("message_id", "=", messageId).executeTakeFirst())) {
    return "kept";
  }
  try {
    const changed = await db.transaction().execute((trx) => replace({ trx, messageId, preview }));
    await publishChanges({ db, changed });
    return "kept";
  } catch (error) {
    if (error instanceof Stale) return "gone";
    throw error;
  }
}

/** Takes the number of change back with the transaction. */
class Stale extends Error {}

async function replace({
  trx,
  messageId,
  preview,
}: {
  trx: Db;
  messageId: string;
  preview: KeptPreview | null;
}): Promise<ChangedConversations> {
  // First: it holds the conversation, so that the message is not edited meanwhile.
  const changed = await changeMessages({ trx, messageIds: [messageId] });
  // Not changed in place: the trigger on deleted rows sees to the picture of the old one.
  await trx.deleteFrom("link_previews").where("message_id", "=", messageId).execute();
  if (!preview) return changed;
  const { rows } = await sql<{ link: string | null }>`select message_link(${messageId}) as link`.execute(trx);
  if (rows[0]?.link !== preview.link) throw new Stale();
  const { image, ...said } = preview;
  await trx
    .insertInto("link_previews")
    .values({ message_id: messageId, ...said, image_key: image?.key ?? null, width: image?.width ?? null, height: image?.height ?? null })
    .execute();
  return changed;
}
