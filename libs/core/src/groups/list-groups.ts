import type { GroupSummary } from "@namegame/contract";
import type { Call } from "../call.ts";

/** The actor's groups: living ones first, each part by name. */
export async function listGroups({ db, actor }: Call): Promise<{ groups: GroupSummary[] }> {
  const rows = await db
    .selectFrom("memberships as m")
    .innerJoin("groups as g", "g.id", "m.group_id")
    .select((of) => [
      "g.id",
      "g.name",
      "g.type",
      "g.archived_at",
      "m.role",
      of
        .selectFrom("memberships as all")
        .select((all) => all.fn.countAll<number>().as("count"))
        .whereRef("all.group_id", "=", "g.id")
        .where("all.left_at", "is", null)
        .as("members"),
    ])
    .where("m.user_id", "=", actor.userId)
    .where("m.left_at", "is", null)
    .orderBy((of) => of("g.archived_at", "is not", null))
    .orderBy("g.name")
    .orderBy("g.id")
    .execute();
  return {
    groups: rows.map((row) => ({
      id: row.id,
      name: row.name,
      type: row.type,
      role: row.role,
      memberCount: row.members ?? 0,
      archivedAt: row.archived_at?.toISOString() ?? null,
    })),
  };
}
