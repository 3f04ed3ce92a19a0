import { randomUUID } from "node:crypto";

import { acceptRequest, declineRequest, markRead, startDirect } from "@namegame/core";
import { createListener, publishLive } from "@namegame/db";
import { createLog, type Metrics } from "@namegame/service";
import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";

import { counted, good, twoPods, type Ear } from "./pods.fixture.ts";

const database = await testDatabase();
const { db } = database;
const { pods, person, signIn, connect } = await twoPods(database);

const bodies = (ear: Ear) => ear.messages.map((message) => message.body);

async function say(ear: Ear, conversationId: string, body: string) {
  return good(await ear.ask("message:send", { conversationId, clientId: randomUUID(), body })).message;
}

async function observed(metrics: Metrics, histogram: string): Promise<number> {
  const text = await metrics.registry.getSingleMetricAsString(histogram);
  return Number(/_count\{.*\} (\d+)/.exec(text)?.[1] ?? 0);
}

async function two() {
  const [ann, ben] = [await person("Ann"), await person("Ben")];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { ann, ben, id };
}

describe("messages between two pods", () => {
  it("reach every socket of every participant, also the writer's own other ones, and nobody else's", async () => {
    const { ann, ben, id } = await two();
    const ears = [await connect(ann, 0), await connect(ann, 1), await connect(ben, 0), await connect(ben, 1)];
    const stranger = await connect(await person(), 1);
    await say(ears[0]!, id, "from pod 0");
    await say(ears[3]!, id, "from pod 1");
    for (const ear of ears) await expect.poll(() => bodies(ear)).toEqual(["from pod 0", "from pod 1"]);
    expect(stranger.messages).toEqual([]);
  });

  it("are measured: how long until they were answered, and until each pod passed them on", async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const taken = (name: string) => Promise.all(pods.map(({ metrics }) => observed(metrics, name)));
    const before = { ack: await taken("chat_ack_seconds"), delivery: await taken("chat_delivery_seconds") };
    await say(mine, id, "measured");
    await expect.poll(() => bodies(theirs)).toEqual(["measured"]);
    const [acks, deliveries] = [await taken("chat_ack_seconds"), await taken("chat_delivery_seconds")];
    expect(acks.map((count, pod) => count - before.ack[pod]!)).toEqual([1, 0]);
    expect(deliveries.map((count, pod) => count - before.delivery[pod]!)).toEqual([1, 1]);
    expect(pods[0].server.sockets()).toBe(1);
  });

  it("stand in the same order for all, while both pods write", async () => {
    const { ann, ben, id } = await two();
    const ears = [await connect(ann, 0), await connect(ben, 1), await connect(ann, 1), await connect(ben, 0)];
    await Promise.all(Array.from({ length: 40 }, (_, index) => say(ears[index % 2]!, id, `m${index}`)));
    for (const ear of ears) await expect.poll(() => ear.messages.length).toBe(40);
    for (const ear of ears) expect(ear.messages.map((message) => message.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it("too large for a notification travel as ids and arrive whole", async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const large = `${"ä".repeat(7_999)}!`;
    await say(mine, id, large);
    await say(mine, id, "small");
    await expect.poll(() => bodies(theirs)).toEqual([large, "small"]);
  });

  it("are heard at once though the other pod's notice is lost: the next one shows the gap", async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    // Stored by a pod that died before it could tell anybody.
    await sql`select * from append_messages(${JSON.stringify([{ conversation_id: id, author_id: ann.id, client_id: randomUUID(), body: "untold" }])}::jsonb)`.execute(
      db,
    );
    await say(mine, id, "told");
    for (const ear of [mine, theirs]) await expect.poll(() => bodies(ear)).toEqual(["untold", "told"]);
  });

  it("that were never told at all are found by the sweep", { timeout: 30_000 }, async () => {
    const { ann, ben, id } = await two();
    const theirs = await connect(ben, 1);
    await sql`select * from append_messages(${JSON.stringify([{ conversation_id: id, author_id: ann.id, client_id: randomUUID(), body: "untold" }])}::jsonb)`.execute(
      db,
    );
    await expect.poll(() => bodies(theirs), { timeout: 20_000 }).toEqual(["untold"]);
  });
});

describe("after a cut of LISTEN", () => {
  it("a pod delivers what it missed, moves its sockets' rooms, and has pages read again what they show", { timeout: 30_000 }, async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const cem = await person("Cem");
    // Before the cut: a pod may be listening again, and have read its rooms, sooner than this test writes the next row.
    const unheard = await makeDirectConversation(db, [ben.id, cem.id]);
    const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'namegame-chat-listen' and datname = current_database()`.execute(db);
    expect(rows).toHaveLength(2);
    await say(mine, id, "while deaf");
    await expect.poll(() => bodies(theirs), { timeout: 10_000 }).toEqual(["while deaf"]);
    await expect.poll(() => theirs.live.map((event) => event.type), { timeout: 10_000 }).toContain("refresh");
    expect(theirs.live).toContainEqual({ type: "conversation_changed", conversationId: unheard.id });
    await say(await connect(cem, 0), unheard.id, "in the new room");
    await expect.poll(() => bodies(theirs)).toEqual(["while deaf", "in the new room"]);
    for (const { metrics } of pods) expect(await counted(metrics, "chat_resyncs_total", { cause: "listen_lost" })).toBe(1);
  });
});

describe("live events", () => {
  it("reach all sockets of those they are for, on both pods, and only them", async () => {
    const [ann, ben] = [await person(), await person()];
    const ears = [await connect(ann, 0), await connect(ann, 1)];
    const other = await connect(ben, 1);
    await publishLive(db, { to: [ann.id], event: { type: "people_changed", groupId: randomUUID() } });
    for (const ear of ears) await expect.poll(() => ear.live).toMatchObject([{ type: "people_changed" }]);
    expect(other.live).toEqual([]);
  });

  it("that are not of the contract are passed to nobody and harm nothing", async () => {
    const ann = await person();
    const ear = await connect(ann);
    await publishLive(db, { to: [ann.id], event: { type: "password", body: "SECRET" } });
    await sql`select pg_notify('namegame_live', 'no json at all')`.execute(db);
    await publishLive(db, { to: [ann.id], event: { type: "groups_changed" } });
    await expect.poll(() => ear.live).toEqual([{ type: "groups_changed" }]);
    expect(pods[0].logged()).not.toContain("SECRET");
  });

  it("carry a read mark to the other person and to one's own other device", async () => {
    const { ann, ben, id } = await two();
    const [annHere, benPhone, benLaptop] = [await connect(ann, 0), await connect(ben, 1), await connect(ben, 0)];
    await say(annHere, id, "seen?");
    expect(good(await benPhone.ask("conversation:read", { conversationId: id, seq: 1 })).readSeq).toBe(1);
    const mark = { type: "read", conversationId: id, userId: ben.id, seq: 1 };
    for (const ear of [annHere, benPhone, benLaptop]) await expect.poll(() => ear.live).toEqual([mark]);
  });
});

describe("changes of messages", () => {
  it("reach everybody in the conversation, on both pods, as the message's new state, and nobody else", async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs, foreign] = [await connect(ann, 0), await connect(ben, 1), await connect(await person(), 1)];
    const { message } = good(await mine.ask("message:send", { conversationId: id, clientId: randomUUID(), body: "befor" }));
    const changes = (ear: Ear) => ear.changes.map(({ after, upTo, messages }) => [after, upTo, messages.map(({ body }) => body)]);
    good(await mine.ask("message:edit", { messageId: message.id, body: "before" }));
    for (const ear of [mine, theirs]) await expect.poll(() => changes(ear)).toEqual([[0, 1, ["before"]]]);
    good(await theirs.ask("message:react", { messageId: message.id, emoji: "👍", on: true }));
    for (const ear of [mine, theirs]) {
      await expect.poll(() => ear.changes.at(-1)?.messages[0]?.reactions).toEqual([{ emoji: "👍", userIds: [ben.id] }]);
    }
    expect(foreign.changes).toEqual([]);
  });

  it("are found without a notice, also by a pod that was deaf", { timeout: 30_000 }, async () => {
    const { ann, ben, id } = await two();
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const { message } = good(await mine.ask("message:send", { conversationId: id, clientId: randomUUID(), body: "x" }));
    // As by a pod that dies between its commit and its notice.
    await sql`select change_messages(array[${message.id}]::uuid[])`.execute(db);
    for (const ear of [mine, theirs]) await expect.poll(() => ear.changes.at(-1)?.upTo, { timeout: 15_000 }).toBe(1);
  });
});

describe("typing", () => {
  it("is seen by the others on both pods, and costs few notifications however many type", async () => {
    const heard: string[] = [];
    const listener = createListener({
      directUrl: database.directUrl,
      applicationName: "typing-ear",
      log: createLog({ service: "test", level: "silent" }),
    });
    await listener.listen("socket.io#/", (payload) => heard.push(payload));
    try {
      const people = await Promise.all(Array.from({ length: 20 }, () => person()));
      const room = await makeGroupConversation(db, { groupId: (await makeGroup(db)).id, userIds: people.map(({ id }) => id) });
      const ears = await Promise.all(people.map((each, index) => connect(each, (index % 2) as 0 | 1)));
      const begun = performance.now();
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(ears.map((ear) => ear.ask("conversation:typing", { conversationId: room.id })));
      }
      for (const ear of ears) {
        await expect
          .poll(() => new Set(ear.live.flatMap((event) => (event.type === "typing" ? [event.userId] : []))))
          .toEqual(new Set(people.map(({ id }) => id)));
      }
      const quarters = Math.ceil((performance.now() - begun) / 250) + 1;
      const told = heard.filter((payload) => payload.includes('"typing"')).length;
      expect(told).toBeGreaterThan(0);
      expect(told).toBeLessThanOrEqual(2 * quarters);
    } finally {
      await listener.close();
    }
  });
});

describe("taking part", () => {
  it("begins while connected: a conversation that was just started brings its first message", async () => {
    const [ann, ben] = [await person(), await person()];
    const group = await makeGroup(db);
    for (const { id } of [ann, ben]) await makeMembership(db, { group_id: group.id, user_id: id });
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const { conversationId } = await startDirect({ db, actor: ann.actor, userId: ben.id, groupId: group.id });
    for (const ear of [mine, theirs]) await expect.poll(() => ear.live).toEqual([{ type: "conversation_changed", conversationId }]);
    await say(mine, conversationId, "hello");
    await expect.poll(() => bodies(theirs)).toEqual(["hello"]);
  });

  it("ends while connected: the room closes at once, also for what is asked", async () => {
    const [ann, ben] = [await person(), await person()];
    const group = await makeGroup(db);
    const room = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id] });
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    await db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.id).execute();
    await publishLive(db, { to: [ben.id], event: { type: "conversation_gone", conversationId: room.id } });
    await expect.poll(() => theirs.live).toEqual([{ type: "conversation_gone", conversationId: room.id }]);
    await say(mine, room.id, "among us");
    expect(await theirs.ask("message:list", { conversationId: room.id })).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(await theirs.ask("message:send", { conversationId: room.id, clientId: randomUUID(), body: "still here?" })).toMatchObject({
      ok: false,
    });
    await say(mine, room.id, "the end");
    await expect.poll(() => bodies(mine)).toEqual(["among us", "the end"]);
    expect(theirs.messages).toEqual([]);
  });

  it("by request: nothing can be answered before the yes, and a no closes it for the one asked", async () => {
    const [ann, ben] = [await person(), await person()];
    await db.updateTable("users").set({ messages_from: "met" }).where("id", "=", ben.id).execute();
    const group = await makeGroup(db);
    for (const { id } of [ann, ben]) await makeMembership(db, { group_id: group.id, user_id: id });
    const [mine, theirs] = [await connect(ann, 0), await connect(ben, 1)];
    const { conversationId } = await startDirect({ db, actor: ann.actor, userId: ben.id, groupId: group.id });
    // Whoever comes in later than a message was stored reads it; these ears only hear.
    await expect.poll(() => theirs.live).toEqual([{ type: "conversation_changed", conversationId }]);
    await say(mine, conversationId, "may I?");
    await expect.poll(() => bodies(theirs)).toEqual(["may I?"]);
    const answer = { conversationId, clientId: randomUUID(), body: "yes" };
    expect(await theirs.ask("message:send", answer)).toMatchObject({ ok: false, error: { code: "not_found" } });
    await markRead({ db, actor: ben.actor, conversationId, seq: 1 });
    await acceptRequest({ db, actor: ben.actor, conversationId });
    await expect.poll(() => mine.live.filter((event) => event.type === "conversation_changed").length).toBe(2);
    // That they had looked before is told to nobody.
    expect(mine.live.some((event) => event.type === "read")).toBe(false);
    good(await theirs.ask("message:send", answer));

    const cem = await person();
    await db.updateTable("users").set({ messages_from: "met" }).where("id", "=", cem.id).execute();
    await makeMembership(db, { group_id: group.id, user_id: cem.id });
    const refused = await startDirect({ db, actor: ann.actor, userId: cem.id, groupId: group.id });
    const cems = await connect(cem, 1);
    await declineRequest({ db, actor: cem.actor, conversationId: refused.conversationId });
    await expect.poll(() => cems.live).toEqual([{ type: "conversation_gone", conversationId: refused.conversationId }]);
    await say(mine, refused.conversationId, "hello?");
    expect(good(await cems.ask("conversation:list", {})).conversations).toEqual([]);
    expect(cems.messages).toEqual([]);
  });
});

describe("a session that is revoked", () => {
  it("cuts its own sockets on both pods and leaves the person's other device", async () => {
    const phone = await person();
    const laptop = await signIn(phone.id);
    const [first, second, kept] = [await connect(phone, 0), await connect(phone, 1), await connect(laptop, 0)];
    await db.deleteFrom("sessions").where("id", "=", phone.actor.sessionId).execute();
    await publishLive(db, { to: [phone.id], event: { type: "sessions_changed" } });
    for (const ear of [first, second]) expect(await ear.closed).toBe("io server disconnect");
    await expect.poll(() => kept.live).toEqual([{ type: "sessions_changed" }]);
    good(await kept.ask("conversation:list", {}));
    await expect(connect(phone)).rejects.toThrow("signed_out");
  });

  it("cuts its sockets within a minute though the notice of it is lost", { timeout: 60_000 }, async () => {
    const ann = await person();
    const ear = await connect(ann, 1);
    await db.deleteFrom("sessions").where("user_id", "=", ann.id).execute();
    expect(await ear.closed).toBe("io server disconnect");
  });
});
