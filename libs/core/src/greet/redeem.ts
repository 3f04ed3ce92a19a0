import type { Db } from "@namegame/db";
import { attend } from "../play/attend.ts";
import { currentEventId } from "../play/current-event.ts";
import type { FoundCode } from "./find-code.ts";
import { meetablePair } from "./meetable-pair.ts";
import { recordMeeting, type RecordedMeeting } from "./record-meeting.ts";
import { useCode } from "./use-code.ts";

export interface Redeemed {
  redemptionId: string;
  uses: number;
  useLimit: number;
}

/** What the transaction of one person's joining wrote. */
export interface Entry {
  groupId: string;
  userId: string;
  /** joined: a new membership. again: a retry of the same device's attempt. member: was in already. */
  outcome: "joined" | "again" | "member";
  /** Null where no use of the code was taken. */
  redeemed: Redeemed | null;
  meeting: RecordedMeeting | null;
}

/** Writes the use of a code by somebody who just entered its group, and their meeting with the greeter. In the caller's transaction. */
export async function redeem({
  db,
  code,
  groupId,
  userId,
  createdUser,
  requestHash,
  now,
}: {
  db: Db;
  code: FoundCode;
  groupId: string;
  userId: string;
  createdUser: boolean;
  requestHash: Buffer;
  now: Date;
}): Promise<Entry> {
  const redemption = await db
    .insertInto("code_redemptions")
    .values({ code_id: code.id, user_id: userId, request_hash: requestHash, created_user: createdUser, created_at: now })
    // The same person comes back, by the same poster and device, after having left.
    .onConflict((conflict) => conflict.columns(["code_id", "request_hash"]).doUpdateSet({ created_at: now, undone_at: null }))
    .returning("id")
    .executeTakeFirstOrThrow();
  // A walk-in: whoever comes in while the group is together is there, and did not meet the maker of a poster for that.
  const eventId = await currentEventId({ db, groupId, now });
  if (eventId) await attend({ db, eventId, userIds: [userId], arrival: "code", now });
  const meeting = await meetGreeter({ db, code, groupId, userId, now });
  // Last, so that the one row everybody at the door waits for is held only for the commit.
  const used = await useCode({ db, codeId: code.id, now });
  return { groupId, userId, outcome: "joined", redeemed: { redemptionId: redemption.id, ...used }, meeting };
}

/** The meeting with whoever showed the code; none where the two may not meet, of which the newcomer is told nothing. */
export async function meetGreeter({
  db,
  code,
  groupId,
  userId,
  now,
}: {
  db: Db;
  code: FoundCode;
  groupId: string;
  userId: string;
  now: Date;
}): Promise<RecordedMeeting | null> {
  if (!(await meetablePair({ db, one: code.creator.id, other: userId }))) return null;
  return recordMeeting({ db, between: [code.creator.id, userId], groupId, codeId: code.id, now });
}
