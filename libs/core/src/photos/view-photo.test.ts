import { makeGroup, makeMembership, makePhoto, makeUser, testDatabase } from "@namegame/testing";
import type { MembershipRole } from "@namegame/contract";
import { expect, test } from "vitest";

import { photoKey } from "./photo-key.ts";
import { testStorage } from "./photo-store.fixture.ts";
import { readCurrentPhoto } from "./read-current-photo.ts";
import { viewPhoto } from "./view-photo.ts";

const { db } = await testDatabase({ role: "web" });
const storage = await testStorage();

async function owner() {
  const user = await makeUser(db);
  const photo = await makePhoto(db, { user_id: user.id });
  for (const part of [256, "master"] as const) {
    await storage.write({ key: photoKey(photo.id, part), contentType: "image/webp", bytes: Buffer.from(String(part)) });
  }
  return { userId: user.id, photoId: photo.id };
}

async function viewer() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

async function shareGroup(options: {
  viewer: string;
  owner: string;
  role?: MembershipRole;
  hidden?: boolean;
  viewerLeft?: boolean;
  ownerLeft?: boolean;
}) {
  const group = await makeGroup(db);
  const date = (is: boolean | undefined) => (is ? new Date() : null);
  await makeMembership(db, {
    group_id: group.id,
    user_id: options.viewer,
    role: options.role ?? "member",
    left_at: date(options.viewerLeft),
  });
  await makeMembership(db, {
    group_id: group.id,
    user_id: options.owner,
    hidden_at: date(options.hidden),
    left_at: date(options.ownerLeft),
  });
}

async function see(actor: { userId: string; sessionId: string }, photoId: string, size: 256 | "master" = 256): Promise<string> {
  try {
    const { body } = await viewPhoto({ db, storage, actor, photoId, size });
    return (await body.toArray()).join("");
  } catch (error) {
    return (error as { fault?: { code: string } }).fault?.code ?? String(error);
  }
}

const cases: [string, Partial<Parameters<typeof shareGroup>[0]> | null, string][] = [
  ["a stranger", null, "not_found"],
  ["a member of the same group", {}, "256"],
  ["a guest of the same group", { role: "guest" }, "256"],
  ["somebody who left the group", { viewerLeft: true }, "not_found"],
  ["a member of a group that the owner left", { ownerLeft: true }, "not_found"],
  ["a member where the owner is hidden", { hidden: true }, "not_found"],
  ["a helper where the owner is hidden", { hidden: true, role: "helper" }, "not_found"],
  ["an admin where the owner is hidden", { hidden: true, role: "admin" }, "256"],
  ["the group's owner where the person is hidden", { hidden: true, role: "owner" }, "256"],
];

test.each(cases)("%s", async (_, share, seen) => {
  const [person, actor] = [await owner(), await viewer()];
  if (share) await shareGroup({ viewer: actor.userId, owner: person.userId, ...share });
  expect(await see(actor, person.photoId)).toBe(seen);
  expect(await see(actor, person.photoId, "master")).toBe("not_found");
});

test("the owner sees the photo and the whole picture", async () => {
  const person = await owner();
  const actor = { userId: person.userId, sessionId: crypto.randomUUID() };
  expect(await see(actor, person.photoId)).toBe("256");
  expect(await see(actor, person.photoId, "master")).toBe("master");
});

test.each(["viewer", "owner"])("a block by the %s hides it", async (by) => {
  const [person, actor] = [await owner(), await viewer()];
  await shareGroup({ viewer: actor.userId, owner: person.userId, role: "admin" });
  const [blocker_id, blocked_id] = by === "viewer" ? [actor.userId, person.userId] : [person.userId, actor.userId];
  await db.insertInto("blocks").values({ blocker_id, blocked_id }).execute();
  expect(await see(actor, person.photoId)).toBe("not_found");
});

test("hidden in one shared group, a person is seen through another", async () => {
  const [person, actor] = [await owner(), await viewer()];
  await shareGroup({ viewer: actor.userId, owner: person.userId, hidden: true });
  await shareGroup({ viewer: actor.userId, owner: person.userId });
  expect(await see(actor, person.photoId)).toBe("256");
});

test("a photo that was replaced, or is only in the making, is nobody's to see", async () => {
  const [person, actor] = [await owner(), await viewer()];
  await shareGroup({ viewer: actor.userId, owner: person.userId });
  const next = await makePhoto(db, { user_id: person.userId });
  expect(await see(actor, person.photoId)).toBe("not_found");
  const making = await makePhoto(db, { user_id: person.userId, state: "processing" });
  expect(await see(actor, making.id)).toBe("not_found");
  // Shown, but its picture is not there: the same answer.
  expect(await see(actor, next.id)).toBe("not_found");
});

test("for a code's page the person's photo is read by the person", async () => {
  const person = await owner();
  const object = await readCurrentPhoto({ db, storage, userId: person.userId, size: 256 });
  expect(object?.photoId).toBe(person.photoId);
  object?.body.destroy();
  expect(await readCurrentPhoto({ db, storage, userId: (await viewer()).userId, size: 256 })).toBeUndefined();
});
