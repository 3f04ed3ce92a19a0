import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, write } from "./chat.fixture.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";

const { db } = await testDatabase({ role: "web" });

describe("listConversations", () => {
  it("shows the newest message first, with faces, heads and read marks of the reader", async () => {
    const [ann, ben] = [await makeUser(db, { name: "Ann" }), await makeUser(db, { name: "Ben" })];
    const group = await makeGroup(db, { name: "Choir" });
    const direct = await makeDirectConversation(db, [ann.id, ben.id]);
    const room = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id] });
    await write(db, ben, room.id, "older");
    const [last] = (await write(db, ben, direct.id, "one", "two")).slice(-1);

    const list = await listConversations({ db, actor: as(ann) });
    expect(list.map((conversation) => conversation.id)).toEqual([direct.id, room.id]);
    expect(list[0]).toEqual({
      id: direct.id,
      type: "direct",
      groupId: null,
      groupName: null,
      person: { userId: ben.id, name: "Ben", photoId: null },
      headSeq: 2,
      headChange: 0,
      readSeq: 0,
      otherReadSeq: 2,
      mentionSeq: null,
      draft: null,
      posting: "everyone",
      moderates: false,
      lastMessage: last,
      lastAuthor: { userId: ben.id, name: "Ben", photoId: null },
      state: "open",
    });
    expect(list[1]).toMatchObject({ type: "group", groupId: group.id, groupName: "Choir", person: null, otherReadSeq: null, headSeq: 1 });
  });

  it("leaves out what nobody has written in yet, but not a group's room", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db)];
    await makeDirectConversation(db, [ann.id, ben.id]);
    const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: [ann.id] });
    expect((await listConversations({ db, actor: as(ann) })).map((conversation) => conversation.id)).toEqual([room.id]);
  });

  it("hides a conversation across a block from both, and its page shows no face", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db)];
    const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
    await write(db, ann, id, "a");
    await write(db, ben, id, "b");
    await db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute();
    for (const person of [ann, ben]) {
      expect(await listConversations({ db, actor: as(person) })).toEqual([]);
      const view = await getConversation({ db, actor: as(person), conversationId: id });
      expect(view).toMatchObject({ state: "closed", person: null, otherReadSeq: 0 });
      expect(view.people.map((face) => face.userId)).toEqual([person.id]);
    }
  });

  it("closes the room of an archived group, which stays to be read", async () => {
    const ann = await makeUser(db);
    const group = await makeGroup(db, { archived_at: new Date() });
    await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id] });
    expect((await listConversations({ db, actor: as(ann) }))[0]!.state).toBe("closed");
  });

  it("holds nothing of conversations that were left or never joined", async () => {
    const [ann, ben, stranger] = [await makeUser(db), await makeUser(db), await makeUser(db)];
    const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: [ann.id, ben.id] });
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.id).execute();
    expect(await listConversations({ db, actor: as(ben) })).toEqual([]);
    expect(await listConversations({ db, actor: as(stranger) })).toEqual([]);
    await expect(getConversation({ db, actor: as(ben), conversationId: room.id })).rejects.toThrow("not_found");
    await expect(getConversation({ db, actor: as(stranger), conversationId: room.id })).rejects.toThrow("not_found");
  });
});

describe("getConversation", () => {
  it("brings the faces of the people in it, and of one who wrote and has left; not of those who hid or are apart by a block", async () => {
    const group = await makeGroup(db);
    const [ann, ben, silent, hidden, apart, former] = await Promise.all(Array.from({ length: 6 }, () => makeUser(db)));
    for (const person of [ann, ben, silent, hidden, apart, former]) {
      await makeMembership(db, { group_id: group.id, user_id: person!.id, hidden_at: person === hidden ? new Date() : null });
    }
    const userIds = [ann, ben, silent, hidden, apart, former].map((person) => person!.id);
    const room = await makeGroupConversation(db, { groupId: group.id, userIds });
    await write(db, ben!, room.id, "b");
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "in", [ben!.id, former!.id]).execute();
    await db.insertInto("blocks").values({ blocker_id: apart!.id, blocked_id: ann!.id }).execute();
    const view = await getConversation({ db, actor: as(ann!), conversationId: room.id });
    expect(new Set(view.people.map((face) => face.userId))).toEqual(new Set([ann!.id, ben!.id, silent!.id]));
    // Who blocked somebody is not told to them.
    expect(view.blockedIds).toEqual([]);
    expect((await getConversation({ db, actor: as(apart!), conversationId: room.id })).blockedIds).toEqual([ann!.id]);
  });
});
