import { publishLive, type Db } from "@namegame/db";
import { sql } from "kysely";

import { changeMessages, publishChanges, type ChangedConversations } from "../chat/changes.ts";
import { conversationChanged } from "../chat/conversation-changed.ts";
import { inBatches } from "./in-batches.ts";

/**
 * Deletes messages that are older than their group keeps them, oldest first, with everything that hangs on them. `floor_seq` says how
 * far that went; `head_seq` stays, so that no number is ever given twice. Answers that quote one of them read as changed.
 * People are told once to read the conversation again. Answers how many messages went.
 */
export async function cleanMessages({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const conversations = await db
    .selectFrom("conversations as c")
    .innerJoin("groups as g", "g.id", "c.group_id")
    .select(["c.id", "g.message_retention_days as days"])
    .where("g.message_retention_days", "is not", null)
    .execute();
  let total = 0;
  for (const { id: conversationId, days } of conversations) {
    const before = new Date(now.getTime() - days! * DAY_MS);
    const count = await inBatches((limit) => cleanOldest({ db, conversationId, before, limit }));
    if (count > 0) await publishLive(db, await conversationChanged({ db, conversationId }));
    total += count;
  }
  return total;
}

const DAY_MS = 24 * 3_600_000;

async function cleanOldest(of: { db: Db; conversationId: string; before: Date; limit: number }): Promise<number> {
  const { db, ...batch } = of;
  const { count, changed } = await db.transaction().execute((trx) => cleanBatch({ trx, ...batch }));
  await publishChanges({ db, changed });
  return count;
}

async function cleanBatch({
  trx,
  conversationId,
  before,
  limit,
}: {
  trx: Db;
  conversationId: string;
  before: Date;
  limit: number;
}): Promise<{ count: number; changed: ChangedConversations }> {
  // The same lock that writers and changes take, in the same order.
  await trx.selectFrom("conversations").select("id").where("id", "=", conversationId).forNoKeyUpdate().execute();
  // Times grow with seq: the first rows by seq are the oldest, and what is left stays without a gap.
  const oldest = trx
    .selectFrom("messages")
    .select(["id", "seq", "created_at"])
    .where("conversation_id", "=", conversationId)
    .orderBy("seq")
    .limit(limit);
  const old = await trx.selectFrom(oldest.as("oldest")).select(["id", "seq"]).where("created_at", "<", before).orderBy("seq").execute();
  const last = old.at(-1);
  if (!last) return { count: 0, changed: [] };
  const quoting = await trx
    .selectFrom("messages")
    .select("id")
    .where(
      "reply_to_id",
      "in",
      old.map((message) => message.id),
    )
    .where("seq", ">", last.seq)
    .execute();
  const changed = quoting.length > 0 ? await changeMessages({ trx, messageIds: quoting.map((message) => message.id) }) : [];
  const { numDeletedRows } = await trx
    .deleteFrom("messages")
    .where("conversation_id", "=", conversationId)
    .where("seq", "<=", last.seq)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable("conversations")
    .set({ floor_seq: sql`greatest(floor_seq, ${last.seq}::bigint)` })
    .where("id", "=", conversationId)
    .execute();
  return { count: Number(numDeletedRows), changed };
}
