import { fail, type MeetResult } from "@namegame/contract";
import type { Call } from "../call.ts";
import { findCode } from "./find-code.ts";
import { meetablePair } from "./meetable-pair.ts";
import { recordMeeting } from "./record-meeting.ts";
import { tellMet } from "./tell-met.ts";
import { useCode } from "./use-code.ts";

/**
 * Two members meet: the actor scanned or typed the other's own code. Both see the other at once.
 *
 * @throws self (one's own code), not_available (blocked by either, hidden, or no group in common), code_unusable
 */
export async function meetByCode({
  db,
  actor,
  secret,
  code: typed,
  now = new Date(),
}: Call & { secret: string; code: string }): Promise<MeetResult> {
  const code = await findCode({ db, now, secret, code: typed });
  const otherId = code.creator.id;
  if (code.purpose === "meet" && otherId === actor.userId) fail("self");
  if (code.purpose !== "meet" || !code.alive || code.spent) fail("code_unusable");
  const meeting = await db.transaction().execute(async (trx) => {
    const group = await meetablePair({ db: trx, one: actor.userId, other: otherId });
    if (!group) fail("not_available");
    const recorded = await recordMeeting({ db: trx, between: [actor.userId, otherId], groupId: group.groupId, codeId: code.id, now });
    await useCode({ db: trx, codeId: code.id, now });
    return { ...recorded, sharedGroupId: group.groupId };
  });
  const [mine] = await tellMet({ db, now, between: [actor.userId, otherId], meeting });
  return mine;
}
