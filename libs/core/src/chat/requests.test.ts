import { makeDirectConversation, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { acceptRequest } from "./accept-request.ts";
import { as, liveEar, write } from "./chat.fixture.ts";
import { declineRequest } from "./decline-request.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";

const { db, directUrl } = await testDatabase({ role: "web" });
const ear = await liveEar(directUrl);

async function request() {
  const [asker, asked] = [await makeUser(db), await makeUser(db)];
  const { id } = await makeDirectConversation(db, [asker.id, asked.id]);
  await db
    .updateTable("participants")
    .set({ accepted_at: null })
    .where("conversation_id", "=", id)
    .where("user_id", "=", asked.id)
    .execute();
  await write(db, asker, id, "May I write to you?");
  return { asker, asked, id };
}

async function stateFor(person: { id: string }, conversationId: string) {
  return (await getConversation({ db, actor: as(person), conversationId })).state;
}

describe("a message request", () => {
  it("is a request for one and waiting for the other; looking at it is not told", async () => {
    const { asker, asked, id } = await request();
    expect(await stateFor(asked, id)).toBe("request");
    expect(await stateFor(asker, id)).toBe("waiting");
    await db.updateTable("participants").set({ read_seq: 1 }).where("user_id", "=", asked.id).execute();
    expect((await getConversation({ db, actor: as(asker), conversationId: id })).otherReadSeq).toBe(0);
  });

  it("opens by a yes, of which both are told; a second yes changes nothing", async () => {
    const { asker, asked, id } = await request();
    const heard = await ear.during(db, () => acceptRequest({ db, actor: as(asked), conversationId: id }));
    expect(heard.map((envelope) => [new Set(envelope.to), envelope.event.type])).toEqual([
      [new Set([asker.id, asked.id]), "conversation_changed"],
    ]);
    expect(await stateFor(asker, id)).toBe("open");
    expect(await ear.during(db, () => acceptRequest({ db, actor: as(asked), conversationId: id }))).toEqual([]);
    await write(db, asked, id, "Gladly.");
  });

  it("is gone by a no for the one asked, who alone is told; the asker goes on waiting", async () => {
    const { asker, asked, id } = await request();
    const heard = await ear.during(db, () => declineRequest({ db, actor: as(asked), conversationId: id }));
    expect(heard).toEqual([{ to: [asked.id], event: { type: "conversation_gone", conversationId: id } }]);
    expect(await listConversations({ db, actor: as(asked) })).toEqual([]);
    expect(await stateFor(asker, id)).toBe("waiting");
    await expect(acceptRequest({ db, actor: as(asked), conversationId: id })).rejects.toThrow("not_found");
  });

  it("cannot be declined once it was accepted, nor by the asker", async () => {
    const { asker, asked, id } = await request();
    await expect(declineRequest({ db, actor: as(asker), conversationId: id })).rejects.toThrow("not_allowed");
    await acceptRequest({ db, actor: as(asked), conversationId: id });
    await expect(declineRequest({ db, actor: as(asked), conversationId: id })).rejects.toThrow("not_allowed");
  });

  it("is nobody else's to answer", async () => {
    const { id } = await request();
    const stranger = await makeUser(db);
    await expect(acceptRequest({ db, actor: as(stranger), conversationId: id })).rejects.toThrow("not_found");
    await expect(declineRequest({ db, actor: as(stranger), conversationId: id })).rejects.toThrow("not_found");
  });
});
