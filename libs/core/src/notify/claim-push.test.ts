import { testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { claimPush } from "./claim-push.ts";
import { notifyMessages } from "./notify-messages.ts";
import { room, say, talk } from "./notify.fixture.ts";
import { releasePush } from "./release-push.ts";
import { settlePush } from "./settle-push.ts";

const { db, dbAs } = await testDatabase();
const worker = dbAs("worker");

async function waiting() {
  const { ann, ben, id } = await talk(db);
  const message = await say(db, ann, id, { body: "Hello\nBen" });
  await notifyMessages({ db: worker, conversationId: id, push: true });
  const claim = (now?: Date) => claimPush({ db: worker, messageId: message.id, subscriptionId: ben.deviceId, ...(now ? { now } : {}) });
  return { ann, ben, id, message, claim, key: { db: worker, messageId: message.id, subscriptionId: ben.deviceId } };
}

const later = (ms: number) => new Date(Date.now() + ms);

describe("a claim", () => {
  it("says what to send and where", async () => {
    const { claim, id, message } = await waiting();
    expect(await claim()).toMatchObject({
      status: "send",
      order: {
        endpoint: expect.stringMatching(/^https:/),
        topic: Buffer.from(message.id.replaceAll("-", ""), "hex").toString("base64url"),
        facts: { kind: "message", conversationId: id, seq: 1, badge: 1, author: "Ann", group: null, excerpt: "Hello Ben" },
      },
    });
  });

  it("is one worker's: another waits until it has certainly ended, then takes it over", async () => {
    const { claim } = await waiting();
    const both = await Promise.all([claim(), claim()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["busy", "send"]);
    expect((await claim(later(20_000))).status).toBe("busy");
    expect((await claim(later(31_000))).status).toBe("send");
  });

  it("that was given back is taken at once; one that was settled never", async () => {
    const { claim, key } = await waiting();
    await claim();
    await releasePush(key);
    expect((await claim()).status).toBe("send");
    await settlePush(key);
    await releasePush(key);
    expect((await claim(later(60_000))).status).toBe("over");
  });

  it("holds nothing that the person does not want on a locked screen", async () => {
    const { ben, claim } = await waiting();
    await db.insertInto("notify_settings").values({ user_id: ben.id, previews: false }).execute();
    expect(await claim()).toMatchObject({ order: { facts: { author: null, group: null, excerpt: null, badge: 1 } } });
  });
});

describe("a push is over", () => {
  const cases: [string, (of: Awaited<ReturnType<typeof waiting>>) => Promise<unknown>][] = [
    ["read", ({ ben }) => db.updateTable("participants").set({ read_seq: 1 }).where("user_id", "=", ben.id).execute()],
    ["left", ({ ben }) => db.updateTable("participants").set({ left_at: new Date() }).where("user_id", "=", ben.id).execute()],
    ["blocked", ({ ann, ben }) => db.insertInto("blocks").values({ blocker_id: ann.id, blocked_id: ben.id }).execute()],
    [
      "muted",
      ({ ben }) =>
        db
          .updateTable("participants")
          .set({ muted_until: later(60_000) })
          .where("user_id", "=", ben.id)
          .execute(),
    ],
    ["turned off", ({ ben }) => db.updateTable("participants").set({ notify: "none" }).where("user_id", "=", ben.id).execute()],
    [
      "only mentions are wanted",
      ({ ben }) => db.updateTable("participants").set({ notify: "mentions" }).where("user_id", "=", ben.id).execute(),
    ],
    [
      "too old",
      ({ message }) =>
        db
          .updateTable("messages")
          .set({ created_at: later(-90_000_000) })
          .where("id", "=", message.id)
          .execute(),
    ],
    [
      "taken back",
      ({ message }) => db.updateTable("messages").set({ deleted_at: new Date(), body: "" }).where("id", "=", message.id).execute(),
    ],
    [
      "hidden by an admin",
      ({ message }) => db.updateTable("messages").set({ hidden_at: new Date() }).where("id", "=", message.id).execute(),
    ],
    ["message gone", ({ message }) => db.deleteFrom("messages").where("id", "=", message.id).execute()],
    ["signed out", ({ ben }) => db.deleteFrom("sessions").where("id", "=", ben.sessionId).execute()],
  ];
  it.each(cases)("%s", async (_why, happen) => {
    const push = await waiting();
    await happen(push);
    expect(await push.claim()).toEqual({ status: "over" });
  });

  it("when the night has come meanwhile", async () => {
    const { ben, claim } = await waiting();
    await db.insertInto("notify_settings").values({ user_id: ben.id, quiet_from: 0, quiet_to: 1439, time_zone: "UTC" }).execute();
    expect(await claim(new Date(new Date().setUTCHours(12, 0)))).toEqual({ status: "over" });
  });
});

it("of a room names the room, and of a mention that it is one", async () => {
  const { ann, ben, id } = await room(db);
  const message = await say(db, ann, id, { body: "x".repeat(200), mentions: [ben] });
  await notifyMessages({ db: worker, conversationId: id, push: true });
  expect(await claimPush({ db: worker, messageId: message.id, subscriptionId: ben.deviceId })).toMatchObject({
    order: { facts: { kind: "mention", author: "Ann", group: "Choir", excerpt: `${"x".repeat(119)}…` } },
  });
});
