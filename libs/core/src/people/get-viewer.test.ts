import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { appendMessages } from "../chat/append-messages.ts";
import { getViewer } from "./get-viewer.ts";

const { db } = await testDatabase({ role: "web" });

const actorOf = (userId: string) => ({ userId, sessionId: crypto.randomUUID() });

async function write(conversationId: string, authorId: string, count: number) {
  const one = () => ({ author: actorOf(authorId), conversationId, clientId: crypto.randomUUID(), body: "hello" });
  await appendMessages({ db, messages: Array.from({ length: count }, one) });
}

test("shows the face, and the messages not read in the conversations that the list shows", async () => {
  const [ama, ben, cato] = [await makeUser(db, { name: "Ama" }), await makeUser(db), await makeUser(db)];
  const group = await makeGroup(db);
  const room = await makeGroupConversation(db, { groupId: group.id, userIds: [ama.id, ben.id] });
  const direct = await makeDirectConversation(db, [ama.id, cato.id]);
  expect(await getViewer({ db, actor: actorOf(ama.id) })).toEqual({ userId: ama.id, name: "Ama", photoId: null, unread: 0 });
  await write(room.id, ben.id, 3);
  await write(direct.id, cato.id, 2);
  expect((await getViewer({ db, actor: actorOf(ama.id) })).unread).toBe(5);
  // What one writes oneself is read.
  expect((await getViewer({ db, actor: actorOf(ben.id) })).unread).toBe(0);
  await db.insertInto("blocks").values({ blocker_id: cato.id, blocked_id: ama.id }).execute();
  expect((await getViewer({ db, actor: actorOf(ama.id) })).unread).toBe(3);
  await db
    .updateTable("participants")
    .set({ left_at: new Date() })
    .where("conversation_id", "=", room.id)
    .where("user_id", "=", ama.id)
    .execute();
  expect((await getViewer({ db, actor: actorOf(ama.id) })).unread).toBe(0);
});

test("an account that is gone is not found", async () => {
  await expect(getViewer({ db, actor: actorOf(crypto.randomUUID()) })).rejects.toMatchObject({ fault: { code: "not_found" } });
});
