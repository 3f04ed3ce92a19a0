import { makeMeeting, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { as } from "../chat/chat.fixture.ts";
import { cleanNotifications } from "../clean/clean-notifications.ts";
import { countNotifications } from "../notify/count-notifications.ts";
import { listNotifications } from "../notify/list-notifications.ts";
import { markAllRead } from "../notify/mark-all-read.ts";
import { clearJobs, jobsOf } from "../notify/notify.fixture.ts";
import { markRefresherRead } from "./mark-refresher-read.ts";
import { type Attendee, before, evening, NOW } from "./refresher.fixture.ts";
import { sendRefreshers } from "./send-refreshers.ts";

const { db, dbAs } = await testDatabase();
const [web, worker] = [dbAs("web"), dbAs("worker")];
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const send = (now = NOW, push = true) => sendRefreshers({ db: worker, publicUrl: "https://names.example.org", push, now });
const inbox = async (person: { id: string }) => (await listNotifications({ db: web, actor: as(person) })).refreshers;
const pushes = async () => (await jobsOf(db, "refresher.push")).map(({ payload }) => payload.subscriptionId).toSorted();
const mails = async () => (await jobsOf(db, "mail.send")).map(({ payload }) => payload as unknown as Record<string, unknown>);
const wish = (person: { id: string }, values: Record<string, unknown>) =>
  db
    .insertInto("notify_settings")
    .values({ user_id: person.id, ...values })
    .returning("refresher_token")
    .executeTakeFirstOrThrow();

beforeEach(async () => {
  await clearJobs(db);
  await db.deleteFrom("events").execute();
});

describe("two weeks after an event", () => {
  test("whoever was there is told, in the inbox and on their devices, and nobody else", async () => {
    const { ann, ben, comes, eventId, groupId } = await evening(db);
    const absent = await comes("Cleo", { there: false });
    expect(await send()).toBe(2);
    expect(await inbox(ann)).toEqual([
      {
        id: expect.any(String),
        eventId,
        eventName: "Spring concert",
        groupId,
        groupName: "Choir",
        createdAt: NOW.toISOString(),
        unread: true,
      },
    ]);
    expect(await inbox(absent)).toEqual([]);
    expect(await pushes()).toEqual([ann.deviceId, ben.deviceId].toSorted());
    expect(await mails()).toEqual([]);
  });

  test("each is told once, by however many workers and however often", async () => {
    const { ann } = await evening(db);
    expect((await Promise.all([send(), send(), send()])).reduce((sum, told) => sum + told, 0)).toBe(2);
    expect([await send(), await send(later(24))]).toEqual([0, 0]);
    expect(await inbox(ann)).toHaveLength(1);
    expect(await pushes()).toHaveLength(2);
  });

  test("a worker that dies between two of them tells the others later, and nobody twice", async () => {
    const { ann, ben } = await evening(db);
    const dying = worker.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        if ((await db.selectFrom("refreshers").select("id").execute()).length === 1) throw new Error("the worker died");
        return result;
      },
    });
    await expect(sendRefreshers({ db: dying, publicUrl: "https://names.example.org", push: true, now: NOW })).rejects.toThrow("died");
    expect(await db.selectFrom("refreshers").select("id").execute()).toHaveLength(1);
    expect(await pushes()).toHaveLength(1);
    expect(await send(later(1))).toBe(1);
    expect([(await inbox(ann)).length, (await inbox(ben)).length]).toEqual([1, 1]);
    expect(await pushes()).toEqual([ann.deviceId, ben.deviceId].toSorted());
  });

  test("a worker that dies at one of them leaves nothing of it", async () => {
    const { ann } = await evening(db);
    await sql`create or replace function refuse_push() returns trigger language plpgsql as 'begin raise exception ''the worker died''; end'`.execute(
      db,
    );
    await sql`create trigger refuse before insert on refresher_pushes for each row execute function refuse_push()`.execute(db);
    await expect(send()).rejects.toThrow("died");
    await sql`drop trigger refuse on refresher_pushes`.execute(db);
    expect(await inbox(ann)).toEqual([]);
    expect(await send()).toBe(2);
  });

  test.each<[string, number, number]>([
    ["an hour before", 14 - 1 / 24, 0],
    ["at the hour at which it began", 14, 2],
    ["a worker that was away for days still tells", 20.9, 2],
    ["after a week it is too late", 21, 0],
  ])("%s", async (_when, days, told) => {
    await evening(db, { startedAt: before(days) });
    expect(await send()).toBe(told);
  });
});

describe("nobody is told who", () => {
  type Evening = Awaited<ReturnType<typeof evening>>;
  const membership = ({ groupId }: Evening, person: Attendee, values: { left_at?: Date; hidden_at?: Date }) =>
    db.updateTable("memberships").set(values).where("group_id", "=", groupId).where("user_id", "=", person.id).execute();

  test.each<[string, number, (of: Evening) => Promise<unknown>]>([
    ["left the group; the other has nobody then", 0, (of) => membership(of, of.ann, { left_at: NOW })],
    ["would only be asked for somebody hidden", 1, (of) => membership(of, of.ann, { hidden_at: NOW })],
    [
      "has a block with the only other",
      0,
      ({ ann, ben }) => db.insertInto("blocks").values({ blocker_id: ben.id, blocked_id: ann.id }).execute(),
    ],
    ["turned it off", 1, ({ ann }) => wish(ann, { refreshers: false })],
    [
      "belongs to an archived group",
      0,
      ({ groupId }) => db.updateTable("groups").set({ archived_at: NOW }).where("id", "=", groupId).execute(),
    ],
    ["has nothing to ask the other by", 0, () => db.updateTable("users").set({ photo_id: null }).execute()],
  ])("%s", async (_who, told, happen) => {
    await happen(await evening(db));
    expect(await send()).toBe(told);
  });

  test("the event's meetings count beside those who are on its list", async () => {
    const { eventId, groupId, ann, ben } = await evening(db);
    await db.deleteFrom("attendances").where("user_id", "=", ben.id).execute();
    expect(await send()).toBe(0);
    await makeMeeting(db, { between: [ann.id, ben.id], values: { event_id: eventId, group_id: groupId } });
    expect(await send()).toBe(1);
    expect(await inbox(ann)).toHaveLength(1);
  });
});

describe("quiet hours", () => {
  test("are waited for, by the person's own clock", async () => {
    const { ann, ben } = await evening(db);
    // 19:32 in Berlin.
    await wish(ann, { quiet_from: 19 * 60, quiet_to: 8 * 60, time_zone: "Europe/Berlin" });
    expect(await send()).toBe(1);
    expect(await pushes()).toEqual([ben.deviceId]);
    expect(await send(later(10))).toBe(0);
    expect(await send(later(13))).toBe(1);
    expect(await pushes()).toEqual([ann.deviceId, ben.deviceId].toSorted());
  });

  test("that never end leave the inbox after a day", async () => {
    const { ann } = await evening(db);
    await wish(ann, { quiet_from: 0, quiet_to: 1439 });
    await send();
    expect(await inbox(ann)).toEqual([]);
    expect(await send(later(24))).toBe(1);
    expect(await inbox(ann)).toHaveLength(1);
    expect(await pushes()).toHaveLength(1);
  });

  test("a server without keys queues no push", async () => {
    await evening(db);
    expect(await send(NOW, false)).toBe(2);
    expect(await pushes()).toEqual([]);
  });
});

describe("the mail", () => {
  test("goes to who asked for it, says where and never who, once", async () => {
    const { ann, eventId, groupId } = await evening(db);
    const { refresher_token: token } = await wish(ann, { refresher_mail: true });
    await send();
    await send(later(1));
    expect(await mails()).toEqual([
      {
        template: "refresher",
        to: ann.email,
        name: "Ann",
        eventName: "Spring concert",
        groupName: "Choir",
        people: 1,
        url: `https://names.example.org/g/${groupId}/practice?event=${eventId}`,
        settingsUrl: "https://names.example.org/me/notifications",
        unsubscribeUrl: `https://names.example.org/api/unsubscribe/${token}`,
      },
    ]);
    expect(JSON.stringify(await mails())).not.toContain("Ben");
  });

  test("goes to no address that was not proved", async () => {
    const { ann } = await evening(db);
    await wish(ann, { refresher_mail: true });
    await db.updateTable("users").set({ email_verified: false }).where("id", "=", ann.id).execute();
    await send();
    expect(await mails()).toEqual([]);
    expect(await inbox(ann)).toHaveLength(1);
  });
});

describe("its line in the inbox", () => {
  const unread = async (person: { id: string }) => (await countNotifications({ db: web, actor: as(person) })).unread;

  test("counts until its page was opened; again changes nothing", async () => {
    const { ann, ben, eventId } = await evening(db);
    await send();
    expect(await unread(ann)).toBe(1);
    for (let times = 0; times < 2; times += 1) await markRefresherRead({ db: web, actor: as(ann), eventId });
    expect([await unread(ann), await unread(ben)]).toEqual([0, 1]);
    expect(await inbox(ann)).toMatchObject([{ unread: false }]);
    await markAllRead({ db: web, actor: as(ben) });
    expect(await unread(ben)).toBe(0);
  });

  test("is nobody else's: not a stranger's, not that of one who was not there or left", async () => {
    const { ann, comes, eventId, groupId } = await evening(db);
    await send();
    for (const person of [await makeUser(db), await comes("Dov", { there: false })]) {
      expect(await inbox(person)).toEqual([]);
      await expect(markRefresherRead({ db: web, actor: as(person), eventId })).rejects.toThrow("not_found");
    }
    await db.updateTable("memberships").set({ left_at: NOW }).where("group_id", "=", groupId).where("user_id", "=", ann.id).execute();
    expect([await inbox(ann), await unread(ann)]).toEqual([[], 0]);
    await expect(markRefresherRead({ db: web, actor: as(ann), eventId })).rejects.toThrow("not_found");
  });

  test("goes after ninety days, with its pushes", async () => {
    const { ann } = await evening(db);
    await send();
    await cleanNotifications({ db: worker, now: new Date(NOW.getTime() + 89 * 86_400_000) });
    expect(await inbox(ann)).toHaveLength(1);
    await cleanNotifications({ db: worker, now: new Date(NOW.getTime() + 91 * 86_400_000) });
    expect(await inbox(ann)).toEqual([]);
    expect(await db.selectFrom("refresher_pushes").selectAll().execute()).toEqual([]);
  });
});
