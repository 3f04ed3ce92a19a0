import { fail, type ShownCode } from "@namegame/contract";
import { PERSONAL_CODE_MS, POSTER_CODE_MS, POSTER_LIMIT, mintLimit } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { issueCode } from "./issue-code.ts";

/**
 * Makes a code that lets people into the group: for one person and fifteen minutes, or, as a poster, for many and seven days.
 *
 * @throws not_found (a stranger), not_allowed, group_archived, invalid_input (`limit` says the highest use limit)
 */
export async function createCode({
  db,
  actor,
  secret,
  groupId,
  poster,
  useLimit = poster ? POSTER_LIMIT : 1,
  now = new Date(),
}: Call & { secret: string; groupId: string; poster: boolean; useLimit?: number | undefined }): Promise<{ code: ShownCode }> {
  const { role, archived } = await requireMembership({ db, actor, groupId });
  if (archived) fail("group_archived");
  const limit = mintLimit({ role, poster, archived });
  if (limit === 0) fail("not_allowed");
  if (useLimit > limit) fail("invalid_input", { limit });
  const expiresAt = new Date(now.getTime() + (poster ? POSTER_CODE_MS : PERSONAL_CODE_MS));
  const code = {
    purpose: "join" as const,
    group_id: groupId,
    creator_id: actor.userId,
    poster,
    use_limit: useLimit,
    expires_at: expiresAt,
  };
  return { code: await issueCode({ db, secret, now, code }) };
}
