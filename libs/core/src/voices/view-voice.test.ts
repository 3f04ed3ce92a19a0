import type { MembershipRole } from "@namegame/contract";
import { makeGroup, makeMembership, makeUser, makeVoice, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";

import { testStorage } from "../photos/photo-store.fixture.ts";
import { completeVoice } from "./complete-voice.ts";
import { refuseVoice } from "./refuse-voice.ts";
import { getMyVoice } from "./get-my-voice.ts";
import { removeVoice } from "./remove-voice.ts";
import { viewVoice } from "./view-voice.ts";
import { voiceKey } from "./voice-key.ts";
import { findVoiceWork } from "./voice-work.ts";

const { db: everything, dbAs } = await testDatabase();
const db = dbAs("web");
const worker = dbAs("worker");
const storage = await testStorage();

type Actor = { userId: string; sessionId: string };

async function person(): Promise<Actor> {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

async function speaker(): Promise<{ actor: Actor; voiceId: string }> {
  const actor = await person();
  const { id: voiceId } = await makeVoice(db, { user_id: actor.userId });
  await storage.write({ key: voiceKey(voiceId, "name"), contentType: "audio/wav", bytes: Buffer.from("Ana") });
  return { actor, voiceId };
}

interface Shared {
  role?: MembershipRole;
  hidden?: boolean;
  viewerLeft?: boolean;
  ownerLeft?: boolean;
}

async function shareGroup(viewer: Actor, owner: Actor, { role = "member", hidden, viewerLeft, ownerLeft }: Shared): Promise<void> {
  const group = await makeGroup(db);
  const date = (is: boolean | undefined) => (is ? new Date() : null);
  await makeMembership(db, { group_id: group.id, user_id: viewer.userId, role, left_at: date(viewerLeft) });
  await makeMembership(db, { group_id: group.id, user_id: owner.userId, hidden_at: date(hidden), left_at: date(ownerLeft) });
}

async function hear(actor: Actor, voiceId: string): Promise<string> {
  try {
    const { body } = await viewVoice({ db, storage, actor, voiceId });
    return (await body.toArray()).join("");
  } catch (error) {
    return (error as { fault?: { code: string } }).fault?.code ?? String(error);
  }
}

const cases: [string, Shared | null, string][] = [
  ["a stranger", null, "not_found"],
  ["a member of the same group", {}, "Ana"],
  ["a guest of the same group", { role: "guest" }, "Ana"],
  ["somebody who left the group", { viewerLeft: true }, "not_found"],
  ["a member of a group that the owner left", { ownerLeft: true }, "not_found"],
  ["a member where the owner is hidden", { hidden: true }, "not_found"],
  ["an admin where the owner is hidden", { hidden: true, role: "admin" }, "Ana"],
];

test.each(cases)("%s", async (_, share, heard) => {
  const [{ actor: owner, voiceId }, viewer] = [await speaker(), await person()];
  if (share) await shareGroup(viewer, owner, share);
  expect(await hear(viewer, voiceId)).toBe(heard);
  expect(await hear(owner, voiceId)).toBe("Ana");
});

test.each(["viewer", "owner"])("a block by the %s silences it", async (by) => {
  const [{ actor: owner, voiceId }, viewer] = [await speaker(), await person()];
  await shareGroup(viewer, owner, { role: "admin" });
  const [blocker_id, blocked_id] = by === "viewer" ? [viewer.userId, owner.userId] : [owner.userId, viewer.userId];
  await db.insertInto("blocks").values({ blocker_id, blocked_id }).execute();
  expect(await hear(viewer, voiceId)).toBe("not_found");
});

test("a recording that was replaced or removed, or is only in the making, is nobody's to hear", async () => {
  const [{ actor: owner, voiceId }, viewer] = [await speaker(), await person()];
  await shareGroup(viewer, owner, {});
  const making = await makeVoice(db, { user_id: owner.userId, state: "processing" });
  expect(await hear(viewer, making.id)).toBe("not_found");
  expect(await hear(owner, making.id)).toBe("not_found");
  const work = (await findVoiceWork({ db: worker, voiceId: making.id }))!;
  expect(await completeVoice({ db: worker, voiceId: making.id, work })).toBe("heard");
  expect(await hear(owner, voiceId)).toBe("not_found");
  await storage.write({ key: voiceKey(making.id, "name"), contentType: "audio/wav", bytes: Buffer.from("Ana again") });
  expect(await hear(viewer, making.id)).toBe("Ana again");
  await removeVoice({ db, actor: owner });
  expect(await hear(viewer, making.id)).toBe("not_found");
});

test("of two recordings the later one stays, and a removed one does not come back", async () => {
  const { actor, voiceId: before } = await speaker();
  const group = await makeGroup(db);
  await makeMembership(db, { group_id: group.id, user_id: actor.userId });
  const slow = await makeVoice(db, { user_id: actor.userId, state: "processing" });
  const quick = await makeVoice(db, { user_id: actor.userId, state: "processing" });
  const workOf = async (voiceId: string) => (await findVoiceWork({ db: worker, voiceId }))!;
  const slowWork = await workOf(slow.id);
  expect(await completeVoice({ db: worker, voiceId: quick.id, work: await workOf(quick.id) })).toBe("heard");
  expect(await completeVoice({ db: worker, voiceId: slow.id, work: slowWork })).toBe("gone");
  expect(await getMyVoice({ db, actor })).toEqual({ current: { id: quick.id }, pending: null });
  expect(await findVoiceWork({ db: worker, voiceId: before })).toBeUndefined();
  const late = await makeVoice(db, { user_id: actor.userId, state: "processing" });
  const lateWork = await workOf(late.id);
  await removeVoice({ db, actor });
  expect(await completeVoice({ db: worker, voiceId: late.id, work: lateWork })).toBe("gone");
  const { voice_id } = await everything.selectFrom("users").select("voice_id").where("id", "=", actor.userId).executeTakeFirstOrThrow();
  expect(voice_id).toBeNull();
});

test("a refused recording leaves the one that is heard, and its owner reads why", async () => {
  const { actor, voiceId } = await speaker();
  const { id } = await makeVoice(db, { user_id: actor.userId, state: "processing" });
  await refuseVoice({ db: worker, voiceId: id, refusal: "silent" });
  expect(await getMyVoice({ db, actor })).toEqual({ current: { id: voiceId }, pending: { id, state: "refused", refusal: "silent" } });
});
