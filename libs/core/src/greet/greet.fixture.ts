import { randomBytes } from "node:crypto";
import type { Actor } from "@namegame/auth";
import type { MembershipRole, ShownCode } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { makeMembership, makeUser } from "@namegame/testing";
import { createGroup } from "../groups/create-group.ts";
import { createCode } from "./create-code.ts";
import { createMeetCode } from "./create-meet-code.ts";

export const SECRET = "the code secret of the tests";

/** An actor with a session that no test looks at. */
export function actorOf(userId: string): Actor {
  return { userId, sessionId: "00000000-0000-4000-8000-000000000000" };
}

export function newRequestId(): string {
  return randomBytes(16).toString("hex");
}

/** A person who is signed in. */
export async function makeActor(db: Db, name?: string): Promise<Actor> {
  return actorOf((await makeUser(db, name === undefined ? {} : { name })).id);
}

/** A member of the group who is signed in. */
export async function makeMember(
  db: Db,
  { groupId, role = "member", name }: { groupId: string; role?: MembershipRole; name?: string },
): Promise<Actor> {
  const actor = await makeActor(db, name);
  await makeMembership(db, { group_id: groupId, user_id: actor.userId, role });
  return actor;
}

/** A group with its owner and conversation. */
export async function makeLivingGroup(db: Db, { now }: { now?: Date } = {}): Promise<{ groupId: string; owner: Actor }> {
  const owner = await makeActor(db, "Olga Owner");
  const { groupId } = await createGroup({ db, actor: owner, name: "Singers", type: "community", ...(now ? { now } : {}) });
  return { groupId, owner };
}

export interface Door {
  groupId: string;
  owner: Actor;
  greeter: Actor;
  code: ShownCode;
}

/** A group at whose door the greeter shows a code: a member a personal one, a helper a poster. */
export async function makeDoor(
  db: Db,
  { poster = false, useLimit, now }: { poster?: boolean; useLimit?: number; now?: Date } = {},
): Promise<Door> {
  const { groupId, owner } = await makeLivingGroup(db, now ? { now } : {});
  const greeter = await makeMember(db, { groupId, role: poster ? "helper" : "member", name: "Amara Greeter" });
  const { code } = await createCode({ db, actor: greeter, secret: SECRET, groupId, poster, useLimit, ...(now ? { now } : {}) });
  return { groupId, owner, greeter, code };
}

/** The code that `actor` shows to be met by, as it is typed. */
export async function spokenOf(db: Db, actor: Actor, now: Date): Promise<string> {
  return (await createMeetCode({ db, actor, secret: SECRET, now })).code.spoken;
}
