import type { ShownCode } from "@namegame/contract";
import { MEET_CODE_LIMIT, MEET_CODE_MS, MEET_CODE_ROTATION_MS } from "@namegame/domain";
import type { Call } from "../call.ts";
import { issueCode } from "./issue-code.ts";
import { presentCode, shownCodeColumns } from "./shown-code.ts";

/**
 * One's own code, to be met by. It changes every thirty seconds and works for two minutes, so that a picture of it is soon worth
 * nothing. Asked again within one turn (a second tab, a reload), it is the same.
 */
export async function createMeetCode({ db, actor, secret, now = new Date() }: Call & { secret: string }): Promise<{ code: ShownCode }> {
  const current = await db
    .selectFrom("codes")
    .select(shownCodeColumns)
    .where("creator_id", "=", actor.userId)
    .where("purpose", "=", "meet")
    .where("created_at", ">", new Date(now.getTime() - MEET_CODE_ROTATION_MS))
    .where("created_at", "<=", now)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  if (current) return { code: presentCode({ secret, row: current }) };
  const code = {
    purpose: "meet" as const,
    group_id: null,
    creator_id: actor.userId,
    poster: false,
    use_limit: MEET_CODE_LIMIT,
    expires_at: new Date(now.getTime() + MEET_CODE_MS),
  };
  return { code: await issueCode({ db, secret, now, code }) };
}
