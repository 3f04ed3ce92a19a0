import { testClock, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { SECRET, makeActor, makeLivingGroup, makeMember, newRequestId } from "./greet.fixture.ts";
import { inviteByEmail } from "./invite-by-email.ts";
import { joinByCode } from "./join-by-code.ts";

const { db: everything, dbAs } = await testDatabase();
const db = dbAs("web");
const clock = testClock();
const now = clock.now();
const DAY = 24 * 60 * 60 * 1_000;

interface MailJob {
  template: string;
  to: string;
  groupName: string;
  inviter: string;
  url: string;
}

async function mails(): Promise<MailJob[]> {
  const { rows } = await sql<{ payload: MailJob }>`select payload from graphile_worker._private_jobs order by id`.execute(everything);
  return rows.map(({ payload }) => payload);
}

describe("inviteByEmail", () => {
  it("mails every address, once, a link of its own for one person and seven days", async () => {
    const { groupId, owner } = await makeLivingGroup(db);
    const emails = ["a@names.example", "b@names.example", "a@names.example"];
    const call = { db, actor: owner, secret: SECRET, publicUrl: "https://names.example", groupId, emails, now };
    expect(await inviteByEmail(call)).toEqual({ sent: 2 });
    const sent = await mails();
    expect(sent.map(({ template, to, groupName, inviter }) => ({ template, to, groupName, inviter }))).toEqual([
      { template: "invitation", to: "a@names.example", groupName: "Singers", inviter: "Olga Owner" },
      { template: "invitation", to: "b@names.example", groupName: "Singers", inviter: "Olga Owner" },
    ]);
    const join = (url: string, at: Date) =>
      joinByCode({ db, actor: null, secret: SECRET, code: url, name: "Nina", requestId: newRequestId(), now: at });
    const [one, two] = sent.map(({ url }) => url) as [string, string];
    expect(one).toMatch(/^https:\/\/names\.example\/join\/[\w-]{22}$/);
    expect(await join(one, new Date(now.getTime() + 7 * DAY - 1))).toMatchObject({ groupId, greeterId: owner.userId });
    await expect(join(one, now)).rejects.toMatchObject({ fault: { code: "code_unusable" } });
    await expect(join(two, new Date(now.getTime() + 7 * DAY))).rejects.toMatchObject({ fault: { code: "code_unusable" } });
  });

  it("refuses guests and strangers, and mails nothing then", async () => {
    const { groupId } = await makeLivingGroup(db);
    const before = (await mails()).length;
    const invite = (actor: Awaited<ReturnType<typeof makeActor>>) =>
      inviteByEmail({ db, actor, secret: SECRET, publicUrl: "https://names.example", groupId, emails: ["c@names.example"], now });
    await expect(invite(await makeMember(db, { groupId, role: "guest" }))).rejects.toMatchObject({ fault: { code: "not_allowed" } });
    await expect(invite(await makeActor(db))).rejects.toMatchObject({ fault: { code: "not_found" } });
    expect(await mails()).toHaveLength(before);
  });
});
