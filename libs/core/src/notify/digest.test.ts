import { randomUUID } from "node:crypto";

import { makeDirectConversation, makeGroup, makeGroupConversation, makeUser, testDatabase } from "@namegame/testing";
import { beforeEach, describe, expect, it } from "vitest";

import { write } from "../chat/chat.fixture.ts";
import { checkMailLink } from "./check-mail-link.ts";
import { endMail } from "./end-mail.ts";
import { clearJobs, jobsOf } from "./notify.fixture.ts";
import { sendDigests } from "./send-digests.ts";

const { db, dbAs } = await testDatabase();
const [web, worker] = [dbAs("web"), dbAs("worker")];
const HOUR_MS = 60 * 60 * 1000;

/** Eight in the morning in Berlin, two days from now: what is written now has been unread for over a day then. */
function morning(days = 2): Date {
  const day = new Date(Date.now() + days * 24 * HOUR_MS).toISOString().slice(0, 10);
  const summer = new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", hour: "numeric", hourCycle: "h23" }).format(
    new Date(`${day}T06:00:00Z`),
  );
  return new Date(`${day}T${summer === "08" ? "06" : "07"}:05:00Z`);
}

const send = (now = morning()) => sendDigests({ db: worker, publicUrl: "https://names.example.org", now });
const mails = async () => (await jobsOf(db, "mail.send")).map(({ payload }) => payload as unknown as Record<string, unknown>);

async function reader(more: Partial<{ email_verified: boolean; digest: boolean }> = {}) {
  const person = await makeUser(db, { name: "Ben", email: `${randomUUID()}@example.org`, email_verified: more.email_verified ?? true });
  const { unsubscribe_token: token } = await db
    .insertInto("notify_settings")
    .values({ user_id: person.id, digest: more.digest ?? true, time_zone: "Europe/Berlin" })
    .returning("unsubscribe_token")
    .executeTakeFirstOrThrow();
  return { ...person, token };
}

async function written(more: Parameters<typeof reader>[0] = {}) {
  const [ann, ben] = [await makeUser(db, { name: "Ann" }), await reader(more)];
  const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
  await write(db, ann, id, "secret one", "secret two");
  return { ann, ben, id };
}

beforeEach(async () => {
  await clearJobs(db);
  await db.updateTable("notify_settings").set({ digest: false }).execute();
});

describe("the digest", () => {
  it("says who wrote and how often, never what", async () => {
    const { ann, ben } = await written();
    const cem = await makeUser(db, { name: "Cem" });
    const group = await makeGroup(db, { name: "Choir" });
    const { id: room } = await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id, cem.id] });
    await write(db, ann, room, "secret three");
    await write(db, cem, room, "secret four", "secret five");
    expect(await send()).toBe(1);
    const [mail] = await mails();
    expect(mail).toEqual({
      template: "digest",
      to: ben.email,
      name: "Ben",
      lines: [
        { group: "Choir", people: ["Ann", "Cem"], count: 3 },
        { group: null, people: ["Ann"], count: 2 },
      ],
      url: "https://names.example.org/chat",
      settingsUrl: "https://names.example.org/me/notifications",
      unsubscribeUrl: `https://names.example.org/api/unsubscribe/${ben.token}`,
    });
    expect(JSON.stringify(mail)).not.toContain("secret");
  });

  it("is sent once on a date, by however many workers, and not again for the same", async () => {
    await written();
    expect((await Promise.all([send(), send(), send()])).toSorted()).toEqual([0, 0, 1]);
    expect(await send()).toBe(0);
    expect(await send(morning(3))).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it("comes again when something else has been unread for a day", async () => {
    const { ann, id } = await written();
    await send();
    const [message] = await write(db, ann, id, "three");
    await db
      .updateTable("messages")
      .set({ created_at: new Date(morning(3).getTime() - 25 * HOUR_MS) })
      .where("id", "=", message!.id)
      .execute();
    expect(await send(morning(3))).toBe(1);
  });

  it.each([
    ["it is night there", new Date(morning().getTime() - 2 * HOUR_MS)],
    ["it is afternoon there", new Date(morning().getTime() + 6 * HOUR_MS)],
  ])("is not sent while %s", async (_why, now) => {
    await written();
    expect(await send(now)).toBe(0);
  });

  it("is not sent for what is younger than a day", async () => {
    const { id } = await written();
    await db
      .updateTable("messages")
      .set({ created_at: new Date(morning().getTime() - 23 * HOUR_MS) })
      .where("conversation_id", "=", id)
      .execute();
    expect(await send()).toBe(0);
  });

  it.each([
    ["has not proved the address", { email_verified: false }],
    ["did not ask for it", { digest: false }],
  ])("is not sent to one who %s", async (_why, more) => {
    await written(more);
    expect(await send()).toBe(0);
    expect(await mails()).toEqual([]);
  });

  it("leaves out what was read, muted, or comes from somebody with a block between", async () => {
    const [read, muted, blocked] = [await written(), await written(), await written()];
    await db.updateTable("participants").set({ read_seq: 2 }).where("user_id", "=", read.ben.id).execute();
    await db.updateTable("participants").set({ notify: "none" }).where("user_id", "=", muted.ben.id).execute();
    await db.insertInto("blocks").values({ blocker_id: blocked.ben.id, blocked_id: blocked.ann.id }).execute();
    expect(await send()).toBe(0);
  });
});

describe("the link in it", () => {
  it("shows before it does, ends the digest without a sign-in, and is harmless when used again", async () => {
    const { ben } = await written();
    await checkMailLink({ db: web, token: ben.token });
    expect((await db.selectFrom("notify_settings").select("digest").where("user_id", "=", ben.id).executeTakeFirst())?.digest).toBe(true);
    await endMail({ db: web, token: ben.token.toUpperCase() });
    await endMail({ db: web, token: ben.token });
    expect((await db.selectFrom("notify_settings").select("digest").where("user_id", "=", ben.id).executeTakeFirst())?.digest).toBe(false);
    expect(await send()).toBe(0);
  });

  it.each([randomUUID(), "nothing", ""])("that is none (%s) does nothing", async (token) => {
    await expect(checkMailLink({ db: web, token })).rejects.toThrow("not_found");
    await expect(endMail({ db: web, token })).rejects.toThrow("not_found");
  });
});
