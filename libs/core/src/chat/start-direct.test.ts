import { randomUUID } from "node:crypto";

import { makeGroup, makeMeeting, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, liveEar, write } from "./chat.fixture.ts";
import { declineRequest } from "./decline-request.ts";
import { startDirect } from "./start-direct.ts";

const { db, directUrl } = await testDatabase({ role: "web" });
const ear = await liveEar(directUrl);

async function group(...people: { id: string }[]) {
  const made = await makeGroup(db);
  for (const person of people) await makeMembership(db, { group_id: made.id, user_id: person.id });
  return made;
}

async function partOf(conversationId: string, person: { id: string }) {
  return db
    .selectFrom("participants")
    .select(["accepted_at", "left_at"])
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", person.id)
    .executeTakeFirst();
}

describe("startDirect", () => {
  it("opens one conversation for a pair, whoever starts and however often at once", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db)];
    const { id: groupId } = await group(ann, ben);
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        index % 2
          ? startDirect({ db, actor: as(ann), userId: ben.id, groupId })
          : startDirect({ db, actor: as(ben), userId: ann.id, groupId }),
      ),
    );
    expect(new Set(ids.map((made) => made.conversationId)).size).toBe(1);
    expect(await partOf(ids[0]!.conversationId, ben)).toMatchObject({ accepted_at: expect.any(Date), left_at: null });
  });

  it("tells both, so that their open sockets join the room", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db)];
    const { id: groupId } = await group(ann, ben);
    const heard = await ear.during(db, () => startDirect({ db, actor: as(ann), userId: ben.id, groupId }));
    expect(heard).toHaveLength(1);
    expect(heard[0]!.event.type).toBe("conversation_changed");
    expect(new Set(heard[0]!.to)).toEqual(new Set([ann.id, ben.id]));
  });

  it("begins as a request where the other takes messages only from people they met", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const { id: groupId } = await group(ann, ben);
    const { conversationId } = await startDirect({ db, actor: as(ann), userId: ben.id, groupId });
    expect((await partOf(conversationId, ann))!.accepted_at).not.toBeNull();
    expect((await partOf(conversationId, ben))!.accepted_at).toBeNull();
    await write(db, ann, conversationId, "hello");
    await expect(write(db, ben, conversationId, "who are you?")).rejects.toThrow("refused");
  });

  it.each([
    ["they met", null, true],
    ["the meeting was undone", new Date(), false],
  ])("%s", async (_, undone_at, open) => {
    const [ann, ben] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const { id: groupId } = await group(ann, ben);
    await makeMeeting(db, { between: [ann.id, ben.id], values: { undone_at } });
    const { conversationId } = await startDirect({ db, actor: as(ann), userId: ben.id, groupId });
    expect((await partOf(conversationId, ben))!.accepted_at !== null).toBe(open);
  });

  it("accepts the other's request by starting oneself, and opens a waiting one after a meeting", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const { id: groupId } = await group(ann, ben);
    const { conversationId } = await startDirect({ db, actor: as(ann), userId: ben.id, groupId });
    await startDirect({ db, actor: as(ben), userId: ann.id, groupId });
    expect((await partOf(conversationId, ben))!.accepted_at).not.toBeNull();

    const cem = await makeUser(db, { messages_from: "met" });
    await makeMembership(db, { group_id: groupId, user_id: cem.id });
    const waiting = await startDirect({ db, actor: as(ann), userId: cem.id, groupId });
    await makeMeeting(db, { between: [ann.id, cem.id] });
    await startDirect({ db, actor: as(ann), userId: cem.id, groupId });
    expect((await partOf(waiting.conversationId, cem))!.accepted_at).not.toBeNull();
  });

  it("counts a request to somebody new, and nothing else; one that may not be is not made", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const [open, cem] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const { id: groupId } = await group(ann, ben, open, cem);
    let counted = 0;
    const start = (person: { id: string }, countRequest = async () => void (counted += 1)) =>
      startDirect({ db, actor: as(ann), userId: person.id, groupId, countRequest });
    await start(open);
    expect(counted).toBe(0);
    await start(ben);
    await start(ben);
    expect(counted).toBe(1);
    await expect(start(cem, () => Promise.reject(new Error("too_many")))).rejects.toThrow("too_many");
    const [low, high] = [ann.id, cem.id].sort() as [string, string];
    expect(
      await db.selectFrom("conversations").select("id").where("low_user_id", "=", low).where("high_user_id", "=", high).execute(),
    ).toEqual([]);
  });

  it("leaves a declined request declined when asked again, and says nothing of it", async () => {
    const [ann, ben] = [await makeUser(db), await makeUser(db, { messages_from: "met" })];
    const { id: groupId } = await group(ann, ben);
    const { conversationId } = await startDirect({ db, actor: as(ann), userId: ben.id, groupId });
    await declineRequest({ db, actor: as(ben), conversationId });
    expect(await startDirect({ db, actor: as(ann), userId: ben.id, groupId })).toEqual({ conversationId });
    expect((await partOf(conversationId, ben))!.left_at).not.toBeNull();
    // Until the one who declined writes first.
    await startDirect({ db, actor: as(ben), userId: ann.id, groupId });
    expect(await partOf(conversationId, ben)).toMatchObject({ left_at: null, accepted_at: expect.any(Date) });
  });

  describe("refuses", () => {
    it("oneself", async () => {
      const ann = await makeUser(db);
      const { id: groupId } = await group(ann);
      await expect(startDirect({ db, actor: as(ann), userId: ann.id, groupId })).rejects.toThrow("self");
    });

    it("a stranger to the group, and for a stranger to the group, as if neither existed", async () => {
      const [ann, ben, stranger] = [await makeUser(db), await makeUser(db), await makeUser(db)];
      const { id: groupId } = await group(ann, ben);
      await expect(startDirect({ db, actor: as(stranger), userId: ben.id, groupId })).rejects.toThrow("not_found");
      await expect(startDirect({ db, actor: as(ann), userId: stranger.id, groupId })).rejects.toThrow("not_found");
      await expect(startDirect({ db, actor: as(ann), userId: randomUUID(), groupId })).rejects.toThrow("not_found");
    });

    it.each(["left_at", "hidden_at"] as const)("a member whose %s is set", async (column) => {
      const [ann, ben] = [await makeUser(db), await makeUser(db)];
      const { id: groupId } = await group(ann);
      await makeMembership(db, { group_id: groupId, user_id: ben.id, [column]: new Date() });
      await expect(startDirect({ db, actor: as(ann), userId: ben.id, groupId })).rejects.toThrow("not_found");
    });

    it.each([0, 1])("across a block, whoever made it (%i)", async (blocker) => {
      const people = [await makeUser(db), await makeUser(db)];
      const { id: groupId } = await group(...people);
      await db
        .insertInto("blocks")
        .values({ blocker_id: people[blocker]!.id, blocked_id: people[1 - blocker]!.id })
        .execute();
      await expect(startDirect({ db, actor: as(people[0]!), userId: people[1]!.id, groupId })).rejects.toThrow("not_available");
    });

    it("in an archived group", async () => {
      const [ann, ben] = [await makeUser(db), await makeUser(db)];
      const { id: groupId } = await group(ann, ben);
      await db.updateTable("groups").set({ archived_at: new Date() }).where("id", "=", groupId).execute();
      await expect(startDirect({ db, actor: as(ann), userId: ben.id, groupId })).rejects.toThrow("group_archived");
    });
  });
});
