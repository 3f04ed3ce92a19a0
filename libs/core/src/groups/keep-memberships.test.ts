import { makeGroup, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { keepMemberships } from "./keep-memberships.ts";

const { db } = await testDatabase({ role: "web" });

async function inTwoGroups(kept: { email_verified?: boolean; email?: string }) {
  const user = await makeUser(db, kept);
  const [asGuest, asHelper] = [await makeGroup(db), await makeGroup(db)];
  await makeMembership(db, { group_id: asGuest.id, user_id: user.id, role: "guest" });
  await makeMembership(db, { group_id: asHelper.id, user_id: user.id, role: "helper" });
  const roles = async () => {
    const rows = await db.selectFrom("memberships").select(["group_id", "role"]).where("user_id", "=", user.id).execute();
    return { guest: rows.find((row) => row.group_id === asGuest.id)?.role, helper: rows.find((row) => row.group_id === asHelper.id)?.role };
  };
  return { user, roles };
}

test("who keeps the account by address becomes a member; another role stays", async () => {
  const { user, roles } = await inTwoGroups({ email: "kept@names.example", email_verified: true });
  await keepMemberships({ db, userId: user.id });
  expect(await roles()).toEqual({ guest: "member", helper: "helper" });
});

test("a passkey keeps it as well; nothing keeps nothing", async () => {
  const { user, roles } = await inTwoGroups({});
  await keepMemberships({ db, userId: user.id });
  expect(await roles()).toEqual({ guest: "guest", helper: "helper" });
  await db
    .insertInto("passkeys")
    .values({ user_id: user.id, public_key: "k", credential_id: user.id, counter: 0, device_type: "singleDevice", backed_up: false })
    .execute();
  await keepMemberships({ db, userId: user.id });
  expect(await roles()).toEqual({ guest: "member", helper: "helper" });
});
