import { fail, type Message } from "@namegame/contract";
import type { Db } from "@namegame/db";

import type { Call } from "../call.ts";
import { changeMessages, publishChanges } from "./changes.ts";
import { requireMessage, type MessageAccess } from "./message-access.ts";
import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

/**
 * Runs `work` in a transaction that holds the message's conversation and counts as a change of the message, tells the pods after the
 * commit, and answers the message as it reads now. Where `work` answers false nothing has changed, and nobody is told.
 * @throws whatever requireMessage does, before anything is held: a stranger keeps nobody waiting.
 */
export async function changeMessage({
  db,
  actor,
  messageId,
  writing,
  withReplies,
  work,
}: Pick<Call, "db" | "actor"> & {
  messageId: string;
  writing: boolean;
  withReplies: boolean;
  /** The message is as it reads under the lock: another device may have changed it a moment ago. */
  work: (trx: Db, message: MessageAccess) => Promise<boolean>;
}): Promise<Message> {
  await requireMessage({ db, actor, messageId, writing });
  try {
    const changed = await db.transaction().execute(async (trx) => {
      const numbers = await changeMessages({ trx, messageIds: [messageId], withReplies });
      if (!(await work(trx, await requireMessage({ db: trx, actor, messageId, writing })))) throw new Unchanged();
      return numbers;
    });
    await publishChanges({ db, changed });
  } catch (error) {
    if (!(error instanceof Unchanged)) throw error;
  }
  const row = await messageQuery(db).where("m.id", "=", messageId).executeTakeFirst();
  if (!row) fail("not_found");
  return presentMessage(row);
}

/** Takes the number of change back with the transaction. */
class Unchanged extends Error {}
