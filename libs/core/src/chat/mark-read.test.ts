import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, liveEar, write } from "./chat.fixture.ts";
import { getConversation } from "./get-conversation.ts";
import { markRead } from "./mark-read.ts";

const { db, directUrl } = await testDatabase({ role: "web" });
const ear = await liveEar(directUrl);

async function direct() {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  await write(db, ann, id, "1", "2", "3", "4", "5");
  return { ann, ben, id };
}

describe("markRead", () => {
  it("only ever moves forward, also when two devices mark at once", async () => {
    const { ben, id } = await direct();
    const marks = await Promise.all([3, 1, 5, 2, 4].map((seq) => markRead({ db, actor: as(ben), conversationId: id, seq })));
    expect(Math.max(...marks)).toBe(5);
    expect(await markRead({ db, actor: as(ben), conversationId: id, seq: 2 })).toBe(5);
    expect((await getConversation({ db, actor: as(ben), conversationId: id })).readSeq).toBe(5);
  });

  it("never goes past the newest message", async () => {
    const { ben, id } = await direct();
    expect(await markRead({ db, actor: as(ben), conversationId: id, seq: 99 })).toBe(5);
  });

  it("tells both of a direct conversation once, and is silent where nothing moved", async () => {
    const { ann, ben, id } = await direct();
    const heard = await ear.during(db, () => markRead({ db, actor: as(ben), conversationId: id, seq: 4 }));
    expect(heard.map((envelope) => [new Set(envelope.to), envelope.event])).toEqual([
      [new Set([ann.id, ben.id]), { type: "read", conversationId: id, userId: ben.id, seq: 4 }],
    ]);
    expect(await ear.during(db, () => markRead({ db, actor: as(ben), conversationId: id, seq: 4 }))).toEqual([]);
  });

  it("tells only one's own devices in a group, and in a request not accepted yet", async () => {
    const { ben, id } = await direct();
    await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", ben.id).execute();
    expect((await ear.during(db, () => markRead({ db, actor: as(ben), conversationId: id, seq: 4 }))).map((heard) => heard.to)).toEqual([
      [ben.id],
    ]);

    const [cem, dan] = [await makeUser(db), await makeUser(db)];
    const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: [cem.id, dan.id] });
    await write(db, cem, room.id, "x");
    const heard = await ear.during(db, () => markRead({ db, actor: as(dan), conversationId: room.id, seq: 1 }));
    expect(heard.map((envelope) => envelope.to)).toEqual([[dan.id]]);
  });

  it("is not_found for a stranger", async () => {
    const { id } = await direct();
    await expect(markRead({ db, actor: as(await makeUser(db)), conversationId: id, seq: 1 })).rejects.toThrow("not_found");
  });
});
