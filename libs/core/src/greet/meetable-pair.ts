import type { Db } from "@namegame/db";

/**
 * A living group in which both people are seen, the one entered last, where neither blocked the other; null where there is none. One
 * answer for every reason, so that nobody learns of a block.
 */
export async function meetablePair({
  db,
  one,
  other,
}: {
  db: Db;
  one: string;
  other: string;
}): Promise<{ groupId: string; groupName: string } | null> {
  const group = await db
    .selectFrom("memberships as a")
    .innerJoin("memberships as b", "b.group_id", "a.group_id")
    .innerJoin("groups as g", "g.id", "a.group_id")
    .select(["g.id", "g.name"])
    .where("a.user_id", "=", one)
    .where("b.user_id", "=", other)
    .where("a.left_at", "is", null)
    .where("b.left_at", "is", null)
    .where("a.hidden_at", "is", null)
    .where("b.hidden_at", "is", null)
    .where("g.archived_at", "is", null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom("blocks")
            .select("blocker_id")
            .where((block) =>
              block.or([block.and({ blocker_id: one, blocked_id: other }), block.and({ blocker_id: other, blocked_id: one })]),
            ),
        ),
      ),
    )
    .orderBy((of) => of.fn("greatest", ["a.joined_at", "b.joined_at"]), "desc")
    .orderBy("g.id")
    .executeTakeFirst();
  return group ? { groupId: group.id, groupName: group.name } : null;
}
