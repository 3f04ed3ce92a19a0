import { randomUUID } from "node:crypto";

import { makeDirectConversation, makeGroup, makeGroupConversation, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, it } from "vitest";

import { getGroup } from "../groups/get-group.ts";
import { as, liveEar, write } from "./chat.fixture.ts";
import { deleteMessage } from "./delete-message.ts";
import { editMessage } from "./edit-message.ts";
import { hideMessage } from "./hide-message.ts";
import { listMessages } from "./list-messages.ts";
import { listReports } from "./list-reports.ts";
import { reportMessage } from "./report-message.ts";
import { resolveReport } from "./resolve-report.ts";

const { db, dbAs, directUrl } = await testDatabase({ role: "web" });
const chat = dbAs("chat");
const ear = await liveEar(directUrl);
type Person = Awaited<ReturnType<typeof makeUser>>;

/** A group with an owner, an admin and three members, and its room with seven messages of ben's. */
async function room() {
  const group = await makeGroup(db);
  const [owner, admin, ann, ben, cem] = await Promise.all(["Olga", "Ada", "Ann", "Ben", "Cem"].map((name) => makeUser(db, { name })));
  const roles = [
    [owner!, "owner"],
    [admin!, "admin"],
    [ann!, "member"],
    [ben!, "member"],
    [cem!, "member"],
  ] as const;
  for (const [person, role] of roles) await makeMembership(db, { group_id: group.id, user_id: person.id, role });
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: roles.map(([person]) => person.id) });
  const messages = await write(db, ben!, id, "one", "two", "three", "four", "five", "six", "an insult");
  return { group, owner: owner!, admin: admin!, ann: ann!, ben: ben!, cem: cem!, id, messages, bad: messages.at(-1)! };
}

// Heard to its end, so that nothing of it is heard later.
const reported = (reporter: Person, messageId: string) => ear.during(db, () => report(reporter, messageId));
const report = (reporter: Person, messageId: string, note = "") =>
  reportMessage({ db, actor: as(reporter), messageId, reason: "harassment", note });
const casesOf = async (person: Person, groupId: string) => (await listReports({ db, actor: as(person), groupId })).cases;
const resolve = (person: Person, groupId: string, messageId: string, resolution: "hidden" | "kept" = "kept") =>
  resolveReport({ db, actor: as(person), groupId, messageId, resolution });

describe("a report", () => {
  it("shows owner and admins the message as it was seen and five before it, by whom and why; its author is not told", async () => {
    const { group, owner, admin, ann, ben, bad } = await room();
    const heard = await ear.during(db, () => report(ann, bad.id, "This hurts."));
    expect(heard).toEqual([
      { to: expect.arrayContaining([owner.id, admin.id]) as string[], event: { type: "reports_changed", groupId: group.id } },
    ]);
    expect(heard[0]!.to).toHaveLength(2);
    const face = { userId: ben.id, name: "Ben", photoId: null };
    expect(await casesOf(admin, group.id)).toEqual([
      {
        messageId: bad.id,
        message: { author: face, body: "an insult", createdAt: bad.createdAt },
        context: ["two", "three", "four", "five", "six"].map((body) => ({ author: face, body, createdAt: expect.any(String) as string })),
        since: "same",
        direct: false,
        canRemoveAuthor: true,
        reports: [
          {
            reporter: { userId: ann.id, name: "Ann", photoId: null },
            reason: "harassment",
            note: "This hurts.",
            createdAt: expect.any(String) as string,
          },
        ],
      },
    ]);
  });

  it("keeps what was said, whatever its author does with it", async () => {
    const { group, admin, ann, cem, ben, bad } = await room();
    await report(ann, bad.id);
    await editMessage({ db: chat, actor: as(ben), messageId: bad.id, body: "a compliment" });
    expect(await casesOf(admin, group.id)).toMatchObject([{ message: { body: "an insult" }, since: "edited" }]);
    await deleteMessage({ db: chat, actor: as(ben), messageId: bad.id });
    expect(await casesOf(admin, group.id)).toMatchObject([{ message: { body: "an insult" }, since: "deleted" }]);
    await expect(report(cem, bad.id)).rejects.toThrow("conflict");
  });

  it("counts once for each person while it is open, and again afterwards", async () => {
    const { group, owner, admin, ann, cem, bad } = await room();
    await reported(ann, bad.id);
    expect(await ear.during(db, () => report(ann, bad.id, "again"))).toEqual([]);
    await report(cem, bad.id);
    const [only, ...others] = await casesOf(owner, group.id);
    expect(only!.reports.map(({ reporter, note }) => [reporter.name, note])).toEqual([
      ["Ann", ""],
      ["Cem", ""],
    ]);
    expect(others).toEqual([]);
    expect((await getGroup({ db, actor: as(admin), groupId: group.id })).group.openReports).toBe(1);
    expect((await getGroup({ db, actor: as(ann), groupId: group.id })).group.openReports).toBeNull();
    await resolve(admin, group.id, bad.id);
    await report(ann, bad.id);
    expect(await casesOf(owner, group.id)).toHaveLength(1);
  });

  it("is made by somebody who takes part, of another's message that is there", async () => {
    const { admin, ben, ann, bad } = await room();
    await expect(report(ben, bad.id)).rejects.toThrow("self");
    await expect(report(await makeUser(db), bad.id)).rejects.toThrow("not_found");
    await expect(report(ann, randomUUID())).rejects.toThrow("not_found");
    await hideMessage({ db: chat, actor: as(admin), messageId: bad.id, hidden: true });
    await expect(report(ann, bad.id)).rejects.toThrow("conflict");
  });

  it("of an admin's message is looked at by the others: the admin sees nothing of it", async () => {
    const { group, owner, admin, ann, id } = await room();
    const [own] = await write(db, admin, id, "by an admin");
    const heard = await ear.during(db, () => report(ann, own!.id));
    expect(heard.map((envelope) => envelope.to)).toEqual([[owner.id]]);
    expect(await casesOf(admin, group.id)).toEqual([]);
    expect((await getGroup({ db, actor: as(admin), groupId: group.id })).group.openReports).toBe(0);
    await expect(resolve(admin, group.id, own!.id)).rejects.toThrow("not_found");
    expect(await casesOf(owner, group.id)).toHaveLength(1);
  });
});

describe("the queue", () => {
  it("is for owner and admins: a member may not, a stranger finds nothing", async () => {
    const { group, ann, ben, bad } = await room();
    await report(ann, bad.id);
    const stranger = await makeUser(db);
    for (const work of [() => casesOf(ben, group.id), () => resolve(ben, group.id, bad.id)])
      await expect(work()).rejects.toThrow("not_allowed");
    for (const work of [() => casesOf(stranger, group.id), () => resolve(stranger, group.id, bad.id)]) {
      await expect(work()).rejects.toThrow("not_found");
    }
    const other = await room();
    await expect(resolve(other.owner, other.group.id, bad.id)).rejects.toThrow("not_found");
    expect(await casesOf(other.owner, other.group.id)).toEqual([]);
  });

  it("hides: the text is kept for audit, its author and those who reported are told, and it is done for all", async () => {
    const { group, owner, admin, ann, ben, cem, id, bad } = await room();
    await reported(ann, bad.id);
    await reported(cem, bad.id);
    const heard = await ear.during(db, () => resolve(admin, group.id, bad.id, "hidden"));
    expect(heard.filter((envelope) => envelope.event.type !== "messages_changed")).toEqual([
      { to: [ben.id], event: { type: "message_hidden", conversationId: id, messageId: bad.id } },
      { to: expect.arrayContaining([ann.id, cem.id]) as string[], event: { type: "report_resolved", messageId: bad.id } },
      { to: expect.arrayContaining([owner.id, admin.id]) as string[], event: { type: "reports_changed", groupId: group.id } },
    ]);
    expect(await casesOf(owner, group.id)).toEqual([]);
    await expect(resolve(owner, group.id, bad.id)).rejects.toThrow("conflict");
    const page = await listMessages({ db, actor: as(ann), conversationId: id });
    expect(page.messages.at(-1)).toMatchObject({ id: bad.id, gone: "admin", body: "" });
    const stored = await db.selectFrom("messages").select("body").where("id", "=", bad.id).executeTakeFirstOrThrow();
    expect(stored.body).toBe("an insult");
    const audit = await db.selectFrom("audit_events").select("action").where("subject_id", "=", bad.id).execute();
    expect(audit).toEqual([{ action: "message.hidden" }]);
  });

  it("keeps: nothing changes in the conversation, and it is audited", async () => {
    const { group, admin, ann, id, bad } = await room();
    await reported(ann, bad.id);
    const heard = await ear.during(db, () => resolve(admin, group.id, bad.id, "kept"));
    expect(heard.map((envelope) => envelope.event.type)).toEqual(["report_resolved", "reports_changed"]);
    expect((await listMessages({ db, actor: as(ann), conversationId: id })).messages.at(-1)!.body).toBe("an insult");
    const audit = await db.selectFrom("audit_events").select(["action", "details"]).where("subject_id", "=", bad.id).execute();
    expect(audit).toEqual([{ action: "report.resolved", details: { resolution: "kept", reports: 1 } }]);
  });

  it("is answered, too, where an admin hides the message in the conversation", async () => {
    const { group, admin, ann, bad } = await room();
    await report(ann, bad.id);
    await hideMessage({ db: chat, actor: as(admin), messageId: bad.id, hidden: true });
    expect(await casesOf(admin, group.id)).toEqual([]);
    const stored = await db.selectFrom("reports").select(["state", "resolution", "resolved_by"]).where("message_id", "=", bad.id).execute();
    expect(stored).toEqual([{ state: "resolved", resolution: "hidden", resolved_by: admin.id }]);
  });

  it("takes one of two answers that are given at once", async () => {
    const { group, owner, admin, ann, bad } = await room();
    await report(ann, bad.id);
    const both = await Promise.allSettled([resolve(owner, group.id, bad.id, "hidden"), resolve(admin, group.id, bad.id, "kept")]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    const stored = await db.selectFrom("reports").select("state").where("message_id", "=", bad.id).execute();
    expect(stored).toEqual([{ state: "resolved" }]);
  });
});

describe("a report from a conversation of two", () => {
  it("goes to those who look after a group both are in, who see what was reported and cannot hide it", async () => {
    const { group, admin, ann, ben, cem } = await room();
    const elsewhere = await room();
    const { id } = await makeDirectConversation(db, [ann.id, ben.id]);
    const [first, bad] = await write(db, ben, id, "hello", "a threat");
    await report(ann, bad!.id);
    await write(db, ann, id, "of nobody's concern");
    expect(await casesOf(elsewhere.owner, elsewhere.group.id)).toEqual([]);
    expect(await casesOf(admin, group.id)).toMatchObject([
      { direct: true, since: "same", message: { body: "a threat" }, context: [{ body: "hello", createdAt: first!.createdAt }] },
    ]);
    expect(JSON.stringify(await casesOf(admin, group.id))).not.toContain("concern");
    await expect(listMessages({ db, actor: as(admin), conversationId: id })).rejects.toThrow("not_found");
    await expect(resolve(admin, group.id, bad!.id, "hidden")).rejects.toThrow("not_allowed");
    await resolve(admin, group.id, bad!.id, "kept");
    expect(await casesOf(admin, group.id)).toEqual([]);
    await expect(report(cem, bad!.id)).rejects.toThrow("not_found");
  });

  it("is answered in one group for all of them, and cannot be made once they share none", async () => {
    const here = await room();
    const there = await room();
    for (const person of [here.ann, here.ben]) await makeMembership(db, { group_id: there.group.id, user_id: person.id, role: "member" });
    const { id } = await makeDirectConversation(db, [here.ann.id, here.ben.id]);
    const [bad, later] = await write(db, here.ben, id, "a threat", "another");
    await report(here.ann, bad!.id);
    expect(await casesOf(there.owner, there.group.id)).toHaveLength(1);
    await resolve(here.owner, here.group.id, bad!.id);
    expect(await casesOf(there.owner, there.group.id)).toEqual([]);
    await db.updateTable("memberships").set({ left_at: new Date() }).where("user_id", "=", here.ben.id).execute();
    await expect(report(here.ann, later!.id)).rejects.toThrow("not_available");
  });
});
