import type { Call } from "../call.ts";

/**
 * Whether the actor may see this photo: it is the one its owner shows, and the owner is the actor, or the two share a group now in
 * which the owner is not hidden from the actor, and neither blocked the other.
 */
export async function canSeePhoto({ db, actor, photoId }: Pick<Call, "db" | "actor"> & { photoId: string }): Promise<boolean> {
  const row = await db
    .selectFrom("photos as p")
    // Joined by the owner's own pointer: a photo that was replaced is nobody's to see.
    .innerJoin("users as owner", "owner.photo_id", "p.id")
    .select("p.id")
    .where("p.id", "=", photoId)
    .where("p.state", "=", "ready")
    .where((eb) =>
      eb.or([
        eb("owner.id", "=", actor.userId),
        eb.and([
          eb.exists(
            eb
              .selectFrom("memberships as theirs")
              .innerJoin("memberships as mine", "mine.group_id", "theirs.group_id")
              .select("mine.user_id")
              .whereRef("theirs.user_id", "=", "owner.id")
              .where("theirs.left_at", "is", null)
              .where("mine.user_id", "=", actor.userId)
              .where("mine.left_at", "is", null)
              .where((inner) => inner.or([inner("theirs.hidden_at", "is", null), inner("mine.role", "in", ["owner", "admin"])])),
          ),
          eb.not(
            eb.exists(
              eb
                .selectFrom("blocks as b")
                .select("b.blocker_id")
                .where((inner) =>
                  inner.or([
                    inner.and([inner("b.blocker_id", "=", actor.userId), inner("b.blocked_id", "=", inner.ref("owner.id"))]),
                    inner.and([inner("b.blocked_id", "=", actor.userId), inner("b.blocker_id", "=", inner.ref("owner.id"))]),
                  ]),
                ),
            ),
          ),
        ]),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}
