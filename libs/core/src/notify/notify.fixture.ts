import { randomUUID } from "node:crypto";

import type { Db } from "@namegame/db";
import { makeDirectConversation, makeGroup, makeGroupConversation, makePushDevice, makeUser } from "@namegame/testing";
import { sql } from "kysely";

import { appendMessages } from "../chat/append-messages.ts";
import { as } from "../chat/chat.fixture.ts";

/** Keys of no browser; nothing is sent to them. */
export const KEYS = { p256dh: `B${"A".repeat(86)}`, auth: "A".repeat(22) };

/** A person with one device. */
export async function personWithDevice(db: Db, name?: string) {
  const person = await makeUser(db, name === undefined ? {} : { name });
  const device = await makePushDevice(db, {
    userId: person.id,
    endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
    keys: KEYS,
  });
  return { ...person, deviceId: device.id, sessionId: device.session_id };
}

/** Ann writes, Ben and Cem have a device each. */
export async function room(db: Db) {
  const [ann, ben, cem] = [await makeUser(db, { name: "Ann" }), await personWithDevice(db, "Ben"), await personWithDevice(db, "Cem")];
  const group = await makeGroup(db, { name: "Choir" });
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id, cem.id] });
  return { ann, ben, cem, id };
}

export async function talk(db: Db) {
  const [ann, ben] = [await makeUser(db, { name: "Ann" }), await personWithDevice(db, "Ben")];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { ann, ben, id };
}

/** Writes one message with these people named in it, in answer to that message. */
export async function say(
  db: Db,
  author: { id: string },
  conversationId: string,
  { body = "Hello", mentions = [], replyTo }: { body?: string; mentions?: { id: string }[]; replyTo?: string } = {},
) {
  const [outcome] = await appendMessages({
    db,
    messages: [
      { author: as(author), conversationId, clientId: randomUUID(), body, replyToId: replyTo, mentions: mentions.map(({ id }) => id) },
    ],
  });
  if (outcome?.status !== "stored") throw new Error("the message was refused");
  return outcome.message;
}

/** Which messages wait to be pushed to whom, as `Ben: Hello`, in order. */
export async function pushes(db: Db, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("push_deliveries as d")
    .innerJoin("push_subscriptions as s", "s.id", "d.subscription_id")
    .innerJoin("users as u", "u.id", "s.user_id")
    .innerJoin("messages as m", "m.id", "d.message_id")
    .select(["u.name", "m.body"])
    .where("m.conversation_id", "=", conversationId)
    .orderBy("u.name")
    .orderBy("m.seq")
    .execute();
  return rows.map(({ name, body }) => `${name}: ${body}`);
}

/** Jobs in the queue with this name, oldest first. */
export async function jobsOf(db: Db, name: string): Promise<{ payload: Record<string, string>; run_at: Date }[]> {
  const { rows } = await sql<{ payload: Record<string, string>; run_at: Date }>`
    select payload, run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = ${name} order by j.id`.execute(db);
  return rows;
}

export async function clearJobs(db: Db): Promise<void> {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
}

export { as };
