import type { Db } from "@namegame/db";
import { joiningRole } from "@namegame/domain";
import { tellPeopleChanged } from "./audience.ts";

/**
 * Gives a guest who just kept the account the role of those who join with one, in every group. For the edge, after the proof of an
 * address or the first passkey; whoever keeps no account, or is no guest, is left alone.
 */
export async function keepMemberships({ db, userId }: { db: Db; userId: string }): Promise<void> {
  const kept = await db
    .updateTable("memberships")
    .set({ role: joiningRole({ keepsAccount: true }) })
    .where("user_id", "=", userId)
    .where("role", "=", joiningRole({ keepsAccount: false }))
    .where((of) =>
      of.exists(
        of
          .selectFrom("users as u")
          .select("u.id")
          .where("u.id", "=", userId)
          .where((user) =>
            user.or([
              user("u.email_verified", "=", true),
              user.exists(user.selectFrom("passkeys as p").select("p.id").whereRef("p.user_id", "=", "u.id")),
            ]),
          ),
      ),
    )
    .returning(["group_id", "left_at"])
    .execute();
  for (const { group_id: groupId, left_at } of kept) if (!left_at) await tellPeopleChanged({ db, groupId });
}
