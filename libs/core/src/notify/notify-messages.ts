import { publishLive, type Db } from "@namegame/db";
import { isQuiet, tellingOf, type Telling } from "@namegame/domain";
import { sql } from "kysely";

import { enqueueJob } from "../jobs/enqueue-job.ts";
import { freshMessages, type FreshMessage } from "./fresh-messages.ts";
import { blocksOf, hearersOf, type Hearer } from "./hearers.ts";
import { queuePushes } from "./queue-pushes.ts";

/** What is told in one transaction; a flood is told in several. */
const MESSAGES_AT_ONCE = 100;
/** Of a conversation's everyday talk a device gets the newest: who slept through a hundred messages is not rung for each. */
const PLAIN_AT_ONCE = 5;

interface Told extends Telling {
  message: FreshMessage;
  hearer: Hearer;
}

/**
 * Tells everybody concerned of the messages of a conversation that nobody was told of yet: rows of the inbox, and pushes that wait to be
 * sent (none with `push: false`, where this server has no keys for them). Rows, jobs and how far it came are one transaction: what was
 * begun and not ended is as if it had not begun. What was stored meanwhile gets a job of its own.
 */
export async function notifyMessages(options: { db: Db; conversationId: string; push: boolean; now?: Date }): Promise<void> {
  const { db, conversationId, push, now = new Date() } = options;
  const inboxOf = await db.transaction().execute(async (trx) => {
    // Two runs at once would tell the same. The conversation's own row stays free, or everybody who writes in it would wait for this.
    await sql`select pg_advisory_xact_lock(hashtextextended(${conversationId}, 0))`.execute(trx);
    const conversation = await trx
      .selectFrom("conversations")
      .select(["id", "type", "head_seq", "notified_seq"])
      .where("id", "=", conversationId)
      .executeTakeFirst();
    if (!conversation) return [];
    const { type, notified_seq: from } = conversation;
    const to = Math.min(conversation.head_seq, from + MESSAGES_AT_ONCE);
    const messages = await freshMessages(trx, { conversationId, from, to });
    const hearers = await hearersOf(trx, conversationId);
    const between = await blocksOf(trx, [...new Set(messages.flatMap(({ authorId }) => authorId ?? []))]);
    const told = messages.flatMap((message) =>
      hearers.filter((hearer) => hears({ hearer, message, between })).flatMap((hearer) => tell({ type, message, hearer, now })),
    );
    const first = await writeInbox(trx, { conversationId, told });
    if (push) await queuePushes(trx, pushesOf({ told, first, now }));
    await sayHowFar(trx, { conversationId, to });
    return told.filter(({ inbox }) => inbox).map(({ hearer }) => hearer.userId);
  });
  await publishLive(db, { to: inboxOf, event: { type: "notifications_changed" } });
}

function hears(of: { hearer: Hearer; message: FreshMessage; between: (one: string, other: string) => boolean }): boolean {
  const { hearer, message, between } = of;
  if (hearer.userId === message.authorId || hearer.readSeq >= message.seq) return false;
  return message.authorId === null || !between(hearer.userId, message.authorId);
}

function tell({ type, message, hearer, now }: { type: "direct" | "group"; message: FreshMessage; hearer: Hearer; now: Date }): Told[] {
  const telling = tellingOf({
    type,
    accepted: hearer.accepted,
    choice: hearer.choice,
    mutedUntil: hearer.mutedUntil,
    mentioned: message.mentionedIds.includes(hearer.userId),
    answered: message.answeredId === hearer.userId,
    at: now,
  });
  return telling ? [{ ...telling, message, hearer }] : [];
}

/** Answers who has got the row of a request only now: a second message of the same stranger rings nobody. */
async function writeInbox(trx: Db, { conversationId, told }: { conversationId: string; told: Told[] }): Promise<Set<string>> {
  const rows = told.filter(({ inbox }) => inbox);
  const row = ({ kind, message, hearer }: Told) => ({
    kind,
    user_id: hearer.userId,
    conversation_id: conversationId,
    message_id: message.id,
    created_at: message.createdAt,
  });
  const named = rows.filter(({ kind }) => kind === "mention" || kind === "reply");
  if (named.length > 0) {
    await trx
      .insertInto("notifications")
      .values(named.map(row))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const talks = [...newestByPerson(rows.filter(({ kind }) => kind === "message")).values()];
  if (talks.length > 0) {
    await trx
      .insertInto("notifications")
      .values(talks.map(row))
      .onConflict((conflict) =>
        conflict
          .columns(["user_id", "conversation_id"])
          .where(sql<boolean>`kind in ('message', 'message_request')`)
          .doUpdateSet((to) => ({
            kind: "message",
            message_id: to.ref("excluded.message_id"),
            created_at: to.ref("excluded.created_at"),
            read_at: null,
          })),
      )
      .execute();
  }
  const requests = [...newestByPerson(rows.filter(({ kind }) => kind === "message_request")).values()];
  if (requests.length === 0) return new Set();
  const fresh = await trx
    .insertInto("notifications")
    .values(requests.map(row))
    .onConflict((conflict) => conflict.doNothing())
    .returning("user_id")
    .execute();
  return new Set(fresh.map((made) => made.user_id));
}

function newestByPerson(rows: Told[]): Map<string, Told> {
  return new Map(rows.map((told) => [told.hearer.userId, told]));
}

function pushesOf({ told, first, now }: { told: Told[]; first: Set<string>; now: Date }) {
  const ringing = told.filter(({ push, hearer }) => push && !isQuiet({ at: now, ...hearer }));
  const plain = new Map<string, Told[]>();
  for (const one of ringing.filter(({ kind }) => kind === "message")) {
    plain.set(one.hearer.userId, [...(plain.get(one.hearer.userId) ?? []), one].slice(-PLAIN_AT_ONCE));
  }
  const requests = newestByPerson(ringing.filter(({ kind, hearer }) => kind === "message_request" && first.has(hearer.userId)));
  const named = ringing.filter(({ kind }) => kind === "mention" || kind === "reply");
  return [...named, ...requests.values(), ...[...plain.values()].flat()].map(({ kind, message, hearer }) => ({
    kind,
    messageId: message.id,
    userId: hearer.userId,
  }));
}

/**
 * Last of all, so that the conversation's row is locked for the length of a commit only. The update sees the newest head, also one that
 * came while this transaction ran: its writer found a job queued already and added none, so that one is added here.
 */
async function sayHowFar(trx: Db, { conversationId, to }: { conversationId: string; to: number }): Promise<void> {
  const { notify_queued: more } = await trx
    .updateTable("conversations")
    .set({ notified_seq: to, notify_queued: sql<boolean>`head_seq > ${to}` })
    .where("id", "=", conversationId)
    .returning("notify_queued")
    .executeTakeFirstOrThrow();
  if (more) await enqueueJob(trx, "notify.messages", { conversationId }, { key: `notify.messages:${conversationId}` });
}
