import { type Event, fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { mayHost } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { attend } from "./attend.ts";
import { EVENT_MS, presentEvent } from "./current-event.ts";

/** Begins an event now; one of the group that goes on ends. Whoever begins it is here. @throws not_found, not_allowed, group_archived */
export async function createEvent({
  db,
  actor,
  groupId,
  name,
  now = new Date(),
}: Call & { groupId: string; name: string }): Promise<{ event: Event }> {
  await requireHost({ db, actor, groupId });
  const eventId = await db.transaction().execute((tx) => beginEvent({ db: tx, actor, groupId, name, now }));
  return { event: await presentEvent({ db, actor, groupId, eventId }) };
}

/** @throws not_found, group_archived, not_allowed */
export async function requireHost({
  db,
  actor,
  groupId,
}: Pick<Call, "db" | "actor"> & { groupId: string }): Promise<{ groupName: string }> {
  const { role, archived, groupName } = await requireMembership({ db, actor, groupId });
  if (archived) fail("group_archived");
  if (!mayHost({ role, archived })) fail("not_allowed");
  return { groupName };
}

/** In the caller's transaction. */
export async function beginEvent({
  db,
  actor,
  groupId,
  name,
  now,
}: {
  db: Db;
  actor: Call["actor"];
  groupId: string;
  name: string;
  now: Date;
}): Promise<string> {
  await db
    .updateTable("events")
    .set({ ends_at: now })
    .where("group_id", "=", groupId)
    .where("starts_at", "<", now)
    .where("ends_at", ">", now)
    .execute();
  const { id } = await db
    .insertInto("events")
    .values({ group_id: groupId, name, starts_at: now, ends_at: new Date(now.getTime() + EVENT_MS), created_by: actor.userId })
    .returning("id")
    .executeTakeFirstOrThrow();
  await attend({ db, eventId: id, userIds: [actor.userId], arrival: "list", now });
  return id;
}
