import { randomBytes } from "node:crypto";

import type { Actor, Auth } from "@namegame/auth";
import { createCode, createGroup } from "@namegame/core";
import type { Db } from "@namegame/db";

import type { Made } from "./made.ts";

export interface Greeter {
  actor: Actor;
  cookie: string;
  group: { id: string; name: string };
  /** Lets `newcomers` in. */
  code: string;
}

/** A person who did not come through a door: written as a row, for the product has no sign-in without a proof. */
export async function startGroup(options: {
  db: Db;
  auth: Auth;
  codeSecret: string;
  made: Made;
  /** What the person and the group are called after, such as "Self-test". */
  label: string;
  /** How many others will come; more than one come by a poster's code. */
  newcomers?: number;
}): Promise<Greeter> {
  const { db, auth, codeSecret, made, label, newcomers = 1 } = options;
  const { id } = await db
    .insertInto("users")
    .values({ name: `${label} greeter` })
    .returning("id")
    .executeTakeFirstOrThrow();
  made.userIds.push(id);
  const { cookies } = await auth.startSession({ userId: id, headers: new Headers() });
  const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
  const actor = await auth.getActor(new Headers({ cookie }));
  if (!actor) throw new Error("A session that was just started is not known.");
  const name = `${label} ${randomBytes(4).toString("hex")}`;
  const { groupId } = await createGroup({ db, actor, name, type: "community" });
  made.groupIds.push(groupId);
  const limit = newcomers > 1 ? { poster: true, useLimit: newcomers } : { poster: false };
  const { code } = await createCode({ db, actor, secret: codeSecret, groupId, ...limit });
  return { actor, cookie, group: { id: groupId, name }, code: code.spoken };
}
