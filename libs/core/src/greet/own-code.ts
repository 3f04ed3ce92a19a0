import type { ShownCode } from "@namegame/contract";
import { PERSONAL_CODE_MS } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { presentCode, shownCodeColumns } from "./shown-code.ts";

/** A code that runs out before it is read and typed would only annoy. */
const LEAST_LEFT_MS = 5 * 60_000;

/**
 * The code of the actor's own that a page should go on showing: the newest poster that lives, or a fresh personal code that nobody used.
 * Null where a new one is to be made. Mailed invitations are somebody else's and never shown.
 */
export async function ownCode({
  db,
  actor,
  secret,
  groupId,
  poster,
  now = new Date(),
}: Call & { secret: string; groupId: string; poster: boolean }): Promise<{ code: ShownCode | null }> {
  await requireMembership({ db, actor, groupId });
  const row = await db
    .selectFrom("codes")
    .select(shownCodeColumns)
    .where("group_id", "=", groupId)
    .where("creator_id", "=", actor.userId)
    .where("poster", "=", poster)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", new Date(now.getTime() + LEAST_LEFT_MS))
    .$if(!poster, (query) => query.where("uses", "=", 0).where("expires_at", "<=", new Date(now.getTime() + PERSONAL_CODE_MS)))
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return { code: row ? presentCode({ secret, row }) : null };
}
