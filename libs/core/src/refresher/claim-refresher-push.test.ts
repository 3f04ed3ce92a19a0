import { makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { claimRefresherPush, releaseRefresherPush, settleRefresherPush } from "./claim-refresher-push.ts";
import { before, evening, NOW } from "./refresher.fixture.ts";
import { sendRefreshers } from "./send-refreshers.ts";

const { db, dbAs } = await testDatabase();
const worker = dbAs("worker");

async function waiting() {
  const made = await evening(db);
  await sendRefreshers({ db: worker, publicUrl: "https://names.example.org", push: true, now: NOW });
  const { ann } = made;
  const { id } = await db.selectFrom("refreshers").select("id").where("user_id", "=", ann.id).executeTakeFirstOrThrow();
  const key = { db: worker, refresherId: id, subscriptionId: ann.deviceId };
  return { ...made, key, claim: (now = NOW) => claimRefresherPush({ ...key, now }) };
}
type Waiting = Awaited<ReturnType<typeof waiting>>;
const later = (ms: number) => new Date(NOW.getTime() + ms);

describe("a claim", () => {
  test("says what to send and where", async () => {
    const { claim, key, groupId, eventId } = await waiting();
    expect(await claim()).toMatchObject({
      status: "send",
      order: {
        endpoint: expect.stringMatching(/^https:/),
        topic: Buffer.from(key.refresherId.replaceAll("-", ""), "hex").toString("base64url"),
        facts: { kind: "refresher", refresherId: key.refresherId, groupId, eventId, event: "Spring concert", badge: 0 },
      },
    });
  });

  test("is one worker's, until it has certainly ended", async () => {
    const { claim } = await waiting();
    expect((await Promise.all([claim(), claim()])).map(({ status }) => status).sort()).toEqual(["busy", "send"]);
    expect((await claim(later(20_000))).status).toBe("busy");
    expect((await claim(later(31_000))).status).toBe("send");
  });

  test("that was given back is taken at once; one that was settled never", async () => {
    const { claim, key } = await waiting();
    await claim();
    await releaseRefresherPush(key);
    expect((await claim()).status).toBe("send");
    await settleRefresherPush(key);
    await releaseRefresherPush(key);
    expect((await claim(later(60_000))).status).toBe("over");
  });

  test("holds no name that the person does not want on a locked screen", async () => {
    const { claim, ann } = await waiting();
    await db.insertInto("notify_settings").values({ user_id: ann.id, previews: false }).execute();
    expect(await claim()).toMatchObject({ order: { facts: { event: null } } });
  });
});

describe("a push is over", () => {
  test.each<[string, (of: Waiting) => Promise<unknown>]>([
    ["opened", ({ ann }) => db.updateTable("refreshers").set({ read_at: NOW }).where("user_id", "=", ann.id).execute()],
    ["left", ({ ann }) => db.updateTable("memberships").set({ left_at: NOW }).where("user_id", "=", ann.id).execute()],
    ["archived", ({ groupId }) => db.updateTable("groups").set({ archived_at: NOW }).where("id", "=", groupId).execute()],
    ["turned off", ({ ann }) => db.insertInto("notify_settings").values({ user_id: ann.id, refreshers: false }).execute()],
    ["at night", ({ ann }) => db.insertInto("notify_settings").values({ user_id: ann.id, quiet_from: 0, quiet_to: 1439 }).execute()],
    [
      "too old",
      () =>
        db
          .updateTable("refresher_pushes")
          .set({ created_at: before(1) })
          .execute(),
    ],
    ["signed out", ({ ann }) => db.deleteFrom("sessions").where("id", "=", ann.sessionId).execute()],
    [
      "the browser is somebody else's now",
      async ({ ann }) =>
        db
          .updateTable("push_subscriptions")
          .set({ user_id: (await makeUser(db)).id })
          .where("id", "=", ann.deviceId)
          .execute(),
    ],
  ])("%s", async (_why, happen) => {
    const of = await waiting();
    await happen(of);
    expect(await of.claim()).toEqual({ status: "over" });
  });
});
