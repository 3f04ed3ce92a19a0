import { RECEIPTS_MAX_PEOPLE } from "@namegame/contract";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { as, liveEar, write } from "./chat.fixture.ts";
import { getConversation } from "./get-conversation.ts";
import { markRead } from "./mark-read.ts";
import { setReceipts } from "./set-receipts.ts";

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

  it("tells only one's own devices in a request not accepted yet", async () => {
    const { ben, id } = await direct();
    await db.updateTable("participants").set({ accepted_at: null }).where("user_id", "=", ben.id).execute();
    expect((await ear.during(db, () => markRead({ db, actor: as(ben), conversationId: id, seq: 4 }))).map((heard) => heard.to)).toEqual([
      [ben.id],
    ]);
  });

  it("tells others of a conversation of few, where both share, and nobody in one of many", async () => {
    const roomOf = async (size: number) => {
      const people = await Promise.all(Array.from({ length: size }, () => makeUser(db)));
      const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: people.map(({ id }) => id) });
      await write(db, people[0]!, room.id, "x");
      return { people, id: room.id };
    };
    const told = async ({ people, id }: Awaited<ReturnType<typeof roomOf>>, reader: number) =>
      (await ear.during(db, () => markRead({ db, actor: as(people[reader]!), conversationId: id, seq: 1 })))
        .filter(({ event }) => event.type === "read")
        .flatMap(({ to }) => to);
    const few = await roomOf(4);
    await setReceipts({ db, actor: as(few.people[3]!), shared: false });
    expect(new Set(await told(few, 1))).toEqual(new Set([few.people[0]!.id, few.people[1]!.id, few.people[2]!.id]));
    expect(await told(few, 3)).toEqual([few.people[3]!.id]);
    const readsOf = async (person: number) => (await getConversation({ db, actor: as(few.people[person]!), conversationId: few.id })).reads;
    expect(await readsOf(0)).toEqual(
      expect.arrayContaining([
        { userId: few.people[1]!.id, seq: 1 },
        { userId: few.people[2]!.id, seq: 0 },
      ]),
    );
    expect(await readsOf(0)).toHaveLength(2);
    expect(await readsOf(3)).toEqual([]);
    const many = await roomOf(RECEIPTS_MAX_PEOPLE + 1);
    expect(await told(many, 1)).toEqual([many.people[1]!.id]);
    expect((await getConversation({ db, actor: as(many.people[0]!), conversationId: many.id })).reads).toEqual([]);
  });

  it("is not told nor shown between two of whom one does not share", async () => {
    const { ann, ben, id } = await direct();
    await setReceipts({ db, actor: as(ann), shared: false });
    const heard = await ear.during(db, () => markRead({ db, actor: as(ben), conversationId: id, seq: 4 }));
    expect(heard.filter(({ event }) => event.type === "read").flatMap(({ to }) => to)).toEqual([ben.id]);
    for (const person of [ann, ben]) {
      expect((await getConversation({ db, actor: as(person), conversationId: id })).otherReadSeq).toBeNull();
    }
  });

  it("is not_found for a stranger", async () => {
    const { id } = await direct();
    await expect(markRead({ db, actor: as(await makeUser(db)), conversationId: id, seq: 1 })).rejects.toThrow("not_found");
  });
});
