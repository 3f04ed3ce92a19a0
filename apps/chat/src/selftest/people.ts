import { randomBytes } from "node:crypto";

import type { Actor, Auth } from "@namegame/auth";
import { createCode, createGroup } from "@namegame/core";
import type { Db } from "@namegame/db";

export interface Made {
  userIds: string[];
  groupIds: string[];
}

export interface Greeter {
  actor: Actor;
  cookie: string;
  group: { id: string; name: string };
  /** Lets one person in. */
  code: string;
}

/** A person who did not come through a door: written as a row, for the product has no sign-in without a proof. */
export async function startGroup(options: { db: Db; auth: Auth; codeSecret: string; made: Made }): Promise<Greeter> {
  const { db, auth, codeSecret, made } = options;
  const { id } = await db.insertInto("users").values({ name: "Self-test greeter" }).returning("id").executeTakeFirstOrThrow();
  made.userIds.push(id);
  const { cookies } = await auth.startSession({ userId: id, headers: new Headers() });
  const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
  const actor = await auth.getActor(new Headers({ cookie }));
  if (!actor) throw new Error("A session that was just started is not known.");
  const name = `Self-test ${randomBytes(4).toString("hex")}`;
  const { groupId } = await createGroup({ db, actor, name, type: "community" });
  made.groupIds.push(groupId);
  const { code } = await createCode({ db, actor, secret: codeSecret, groupId, poster: false });
  return { actor, cookie, group: { id: groupId, name }, code: code.spoken };
}

/** Rows that nobody ever used: they go for good, by id, and with them all that hangs on them. */
export async function removePeople({ db, made }: { db: Db; made: Made }): Promise<void> {
  if (made.groupIds.length > 0) await db.deleteFrom("groups").where("id", "in", made.groupIds).execute();
  if (made.userIds.length > 0) await db.deleteFrom("users").where("id", "in", made.userIds).execute();
}
