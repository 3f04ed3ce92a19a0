import { randomUUID } from "node:crypto";

import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { blockPerson } from "../people/block-person.ts";
import { getViewer } from "../people/get-viewer.ts";
import { listApart } from "../people/list-apart.ts";
import { unblockPerson } from "../people/unblock-person.ts";
import { appendMessages } from "./append-messages.ts";
import { beHere } from "./be-here.ts";
import { as, liveEar, write } from "./chat.fixture.ts";
import { editMessage } from "./edit-message.ts";
import { getConversation } from "./get-conversation.ts";
import { listConversations } from "./list-conversations.ts";
import { markRead } from "./mark-read.ts";
import { reactToMessage } from "./react-to-message.ts";
import { searchMessages } from "./search-messages.ts";
import { startDirect } from "./start-direct.ts";

const { db, dbAs, directUrl } = await testDatabase({ role: "web" });
const chat = dbAs("chat");
const ear = await liveEar(directUrl);

/** Ann and Ben in a group with Cem, and a conversation of the two; Ann then blocks Ben. */
async function scene() {
  const group = await makeGroup(db);
  const [ann, ben, cem] = [await makeUser(db, { name: "Ann" }), await makeUser(db, { name: "Ben" }), await makeUser(db, { name: "Cem" })];
  for (const { id } of [ann, ben, cem]) await makeMembership(db, { group_id: group.id, user_id: id });
  const { id: room } = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id, cem.id] });
  const { id: direct } = await makeDirectConversation(db, [ann.id, ben.id]);
  const [toBen] = await write(db, ann, direct, "from ann, between us");
  const [toAnn] = await write(db, ben, direct, "from ben, between us");
  await blockPerson({ db, actor: as(ann), userId: ben.id });
  return { group, ann, ben, cem, room, direct, toBen: toBen!, toAnn: toAnn! };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** Each of the two, with the other: the one who blocked, and the one who is not told. */
const sides: [string, (of: Scene) => { me: { id: string; name: string }; other: { id: string; name: string } }][] = [
  ["who blocked", ({ ann, ben }) => ({ me: ann, other: ben })],
  ["who is blocked", ({ ann, ben }) => ({ me: ben, other: ann })],
];

describe.each(sides)("with a block between the two, for the one %s", (_, side) => {
  it("the conversation of the two is gone from the list and its count, and shows no face", async () => {
    const made = await scene();
    const { me, other } = side(made);
    expect((await listConversations({ db, actor: as(me) })).map(({ id }) => id)).toEqual([made.room]);
    expect((await getViewer({ db, actor: as(me) })).unread).toBe(0);
    const view = await getConversation({ db, actor: as(me), conversationId: made.direct });
    expect(view).toMatchObject({ state: "closed", person: null, otherReadSeq: 0 });
    expect(view.people.map(({ userId }) => userId)).toEqual([me.id]);
    expect(JSON.stringify({ ...view, blockedIds: [] })).not.toContain(other.name);
  });

  it("nothing can be written, edited, reacted to or begun", async () => {
    const { group, direct, toAnn, toBen, ...made } = await scene();
    const { me, other } = side({ group, direct, toAnn, toBen, ...made });
    await expect(write(db, me, direct, "still there?")).rejects.toThrow("refused");
    const mine = me === made.ann ? toBen : toAnn;
    await expect(editMessage({ db: chat, actor: as(me), messageId: mine.id, body: "edited" })).rejects.toThrow("not_available");
    for (const message of [toAnn, toBen]) {
      const reaction = { messageId: message.id, emoji: "👋", on: true };
      await expect(reactToMessage({ db: chat, actor: as(me), ...reaction })).rejects.toThrow("not_available");
    }
    await expect(startDirect({ db, actor: as(me), userId: other.id, groupId: group.id })).rejects.toThrow("not_available");
  });

  it("neither is here for the other, in the room and in the conversation of the two", async () => {
    const made = await scene();
    const { me, other } = side(made);
    for (const conversationId of [made.room, made.direct]) {
      await beHere({ db: chat, actor: as(other), conversationId });
      await beHere({ db: chat, actor: as(made.cem), conversationId: made.room });
      const { userIds } = await beHere({ db: chat, actor: as(me), conversationId });
      expect(userIds).not.toContain(other.id);
    }
  });

  it("neither is told how far the other has read, live or by a fresh read", async () => {
    const made = await scene();
    const { me, other } = side(made);
    await write(db, made.cem, made.room, "hello");
    const marks = async (conversationId: string, seq: number) =>
      (await ear.during(db, () => markRead({ db: chat, actor: as(other), conversationId, seq })))
        .filter(({ event }) => event.type === "read")
        .flatMap(({ to }) => to);
    const told = await marks(made.room, 1);
    expect(told).toContain(made.cem.id);
    expect(told).not.toContain(me.id);
    expect(await marks(made.direct, 2)).not.toContain(me.id);
    const { reads } = await getConversation({ db, actor: as(me), conversationId: made.room });
    expect(reads.map(({ userId }) => userId)).toEqual([made.cem.id]);
  });

  it("nothing that the two wrote to each other is found", async () => {
    const made = await scene();
    const { me } = side(made);
    await write(db, made.cem, made.room, "from cem, between all");
    const found = await searchMessages({ db: chat, actor: as(me), query: "between" });
    expect(found.hits.map(({ message }) => message.body)).toEqual(["from cem, between all"]);
  });
});

describe("a person who blocked somebody", () => {
  it("is not called by their mentions and answers, nor shown what they wrote by a search; both are back with the block's end", async () => {
    const { ann, ben, room } = await scene();
    const [own] = await write(db, ann, room, "mine");
    const message = (more: object) => ({ author: as(ben), conversationId: room, clientId: randomUUID(), body: "hey ann", ...more });
    await appendMessages({ db: chat, messages: [message({ mentions: [ann.id] }), message({ replyToId: own!.id })] });
    const seen = async () => ({
      mention: (await listConversations({ db, actor: as(ann) })).find(({ id }) => id === room)!.mentionSeq,
      found: (await searchMessages({ db: chat, actor: as(ann), query: "hey" })).hits.length,
    });
    expect(await seen()).toEqual({ mention: null, found: 0 });
    await unblockPerson({ db, actor: as(ann), userId: ben.id });
    expect(await seen()).toEqual({ mention: 3, found: 2 });
  });
});

describe("listApart", () => {
  it("names each of the two to the other, and nobody else", async () => {
    const { ann, ben, cem } = await scene();
    expect(await listApart({ db: chat, userIds: [ann.id, ben.id, cem.id] })).toEqual(
      new Map([
        [ann.id, [ben.id]],
        [ben.id, [ann.id]],
      ]),
    );
    expect(await listApart({ db: chat, userIds: [] })).toEqual(new Map());
  });
});
