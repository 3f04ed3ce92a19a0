import type { PersonCard } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { groupRights } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { blockedWith } from "./blocked-with.ts";
import { met } from "./met.ts";

const byName = new Intl.Collator("en", { sensitivity: "base", numeric: true });

/**
 * The group's people as the actor may see them, by name, the actor among them; two queries however many they are. Without hidden
 * people (but for owner and admins), and without anybody who blocked the actor or whom the actor blocked.
 *
 * @throws not_found
 */
export async function listPeople({ db, actor, groupId }: Call & { groupId: string }): Promise<{ people: PersonCard[] }> {
  const { role, archived } = await requireMembership({ db, actor, groupId });
  const { seeHidden } = groupRights({ role, archived });
  const rows = await rowsOf({ db, groupId, viewerId: actor.userId, seeHidden });
  return {
    people: rows
      .map((row) => ({
        userId: row.id,
        name: row.name,
        photoId: row.photo_id,
        calledBy: row.called_by,
        role: row.role,
        joinedAt: row.joined_at.toISOString(),
        metCount: row.met_count ?? 0,
        lastMetAt: row.last_met_at?.toISOString() ?? null,
        isMe: row.id === actor.userId,
      }))
      .sort((one, two) => byName.compare(one.name, two.name) || (one.userId < two.userId ? -1 : 1)),
  };
}

function rowsOf({ db, groupId, viewerId, seeHidden }: { db: Db; groupId: string; viewerId: string; seeHidden: boolean }) {
  return db
    .selectFrom("memberships as m")
    .innerJoin("users as u", "u.id", "m.user_id")
    .leftJoin(met(viewerId).as<"t">("t"), (join) => join.onRef("t.user_id", "=", "u.id"))
    .select(["u.id", "u.name", "u.photo_id", "u.called_by", "m.role", "m.joined_at", "t.met_count", "t.last_met_at"])
    .where("m.group_id", "=", groupId)
    .where("m.left_at", "is", null)
    .where((of) =>
      of.or([of("u.id", "=", viewerId), of.and([seeHidden ? of.lit(true) : of("m.hidden_at", "is", null), of.not(blockedWith(viewerId))])]),
    )
    .execute();
}
