import { fail, type Message } from "@namegame/contract";
import type { Db } from "@namegame/db";

import { changeMessages, publishChanges } from "./changes.ts";
import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

/**
 * Runs `work` in a transaction that holds the message's conversation and counts as a change of the message, tells the pods after the
 * commit, and answers the message as it reads now. Where `work` answers false nothing has changed, and nobody is told.
 */
export async function changeMessage({
  db,
  messageId,
  withReplies,
  work,
}: {
  db: Db;
  messageId: string;
  withReplies: boolean;
  work: (trx: Db) => Promise<boolean>;
}): Promise<Message> {
  try {
    const changed = await db.transaction().execute(async (trx) => {
      const numbers = await changeMessages({ trx, messageIds: [messageId], withReplies });
      if (!(await work(trx))) throw new Unchanged();
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
