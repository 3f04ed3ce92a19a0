import type { ActionOutput } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { dayOf, meetToday, seesField } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { blockedWith } from "../people/blocked-with.ts";

/** Of a larger group, those who came last: to be introduced to three, nobody needs more to choose from. */
const CONSIDERED = 2_000;

/**
 * Up to three members whom the actor has not met, to meet today, each with the reason; the same all day, and nobody where the group is archived. Never who is hidden,
 * blocked either way, or said no to being shown. Two queries, whatever the size of the group; nothing is written.
 *
 * @throws not_found
 */
export async function meetThree({
  db,
  actor,
  groupId,
  now = new Date(),
}: Call & { groupId: string }): Promise<ActionOutput<"introductions.three">> {
  const { archived } = await requireMembership({ db, actor, groupId });
  if (archived) return { people: [] };
  // A day is UTC's, as a meeting's is.
  const day = dayOf(now);
  const dayStart = new Date(`${day}T00:00:00Z`);
  const rows = await readStrangers({ db, viewerId: actor.userId, groupId, dayStart });
  const me = rows.find((row) => row.id === actor.userId);
  if (!me) return { people: [] };
  const strangers = rows.flatMap((row) => {
    if (row.id === actor.userId) return [];
    return {
      userId: row.id,
      name: row.name,
      photoId: row.photo_id,
      // As before a meeting also where there was one today, so that the others of the three stay.
      about: seesField({ audience: row.about_audience, isSelf: false, met: false }) ? row.about : null,
      joinedAt: row.joined_at,
      meetings: row.meetings ?? 0,
      metToday: row.first_met_at !== null,
    };
  });
  const three = meetToday({ viewer: { userId: me.id, name: me.name, about: me.about }, strangers, day, now });
  return { people: three.map(({ person: { userId, name, photoId }, reason }) => ({ userId, name, photoId, reason })) };
}

/** The actor, and whom they may see and had not met when the day began. */
function readStrangers({ db, viewerId, groupId, dayStart }: { db: Db; viewerId: string; groupId: string; dayStart: Date }) {
  const firstMet = sql<{ user_id: string; first_met_at: Date }>`(
    select case when low_user_id = ${viewerId} then high_user_id else low_user_id end as user_id, min(met_at) as first_met_at
      from meetings
     where (low_user_id = ${viewerId} or high_user_id = ${viewerId}) and undone_at is null
     group by 1)`;
  const counted = sql<{ user_id: string; meetings: number }>`(
    select user_id, count(*)::int as meetings
      from (
        select low_user_id as user_id from meetings where group_id = ${groupId} and undone_at is null and met_at < ${dayStart}
        union all
        select high_user_id from meetings where group_id = ${groupId} and undone_at is null and met_at < ${dayStart}
      ) sides
     group by user_id)`;
  return (
    db
      .selectFrom("memberships as m")
      .innerJoin("users as u", "u.id", "m.user_id")
      .leftJoin(firstMet.as<"f">("f"), (join) => join.onRef("f.user_id", "=", "u.id"))
      .leftJoin(counted.as<"c">("c"), (join) => join.onRef("c.user_id", "=", "u.id"))
      .select(["u.id", "u.name", "u.photo_id", "u.about", "u.about_audience", "m.joined_at", "f.first_met_at", "c.meetings"])
      .where("m.group_id", "=", groupId)
      .where("m.left_at", "is", null)
      .where((of) =>
        of.or([
          of("u.id", "=", viewerId),
          of.and([
            of("m.hidden_at", "is", null),
            of.or([of("m.plays", "is", null), of("m.plays", "=", true)]),
            of.or([of("f.first_met_at", "is", null), of("f.first_met_at", ">=", dayStart)]),
            of.not(blockedWith(viewerId)),
          ]),
        ]),
      )
      // The actor first: they are among those considered, however large the group.
      .orderBy(sql`u.id = ${viewerId}`, "desc")
      .orderBy("m.joined_at", "desc")
      .orderBy("u.id")
      .limit(CONSIDERED)
      .execute()
  );
}
