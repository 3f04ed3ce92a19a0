import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { UNDO_JOIN_MS } from "@namegame/domain";
import { publishLive } from "@namegame/db";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { endMembership } from "../groups/end-membership.ts";
import { tellEnded } from "../groups/tell-ended.ts";
import { removeCards } from "../practice/remove-cards.ts";
import { managedCode } from "./managed-code.ts";
import { pairOf } from "./record-meeting.ts";

/**
 * Takes back that somebody joined by mistake, within fifteen minutes: membership, the meeting with the greeter, and the person
 * where joining made them and they have done nothing else. A poster gets its use back; a personal code stays spent, since whoever is
 * sent away still holds it.
 *
 * @throws not_found, too_late
 */
export async function undoJoin({ db, actor, redemptionId, now = new Date() }: Call & { redemptionId: string }): Promise<void> {
  const redemption = await db
    .selectFrom("code_redemptions")
    .select(["id", "code_id", "user_id", "created_user", "created_at"])
    .where("id", "=", redemptionId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  if (!redemption) fail("not_found");
  const { row: code, groupId } = await managedCode({ db, actor, codeId: redemption.code_id });
  if (now.getTime() - redemption.created_at.getTime() >= UNDO_JOIN_MS) fail("too_late");
  const userId = redemption.user_id;

  const ended = await db.transaction().execute(async (trx) => {
    const undone = await trx
      .updateTable("code_redemptions")
      .set({ undone_at: now })
      .where("id", "=", redemptionId)
      .where("undone_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (!undone) fail("not_found");
    const membership = await endMembership({ db: trx, groupId, userId, removedBy: actor.userId, now });
    await undoMeetingOfCode(trx, { codeId: code.id, between: [code.creator_id, userId], undoneBy: actor.userId, now });
    if (code.poster) {
      await trx
        .updateTable("codes")
        .set((of) => ({ uses: of("uses", "-", 1) }))
        .where("id", "=", code.id)
        .where("uses", ">", 0)
        .execute();
    }
    await recordAudit({ db: trx, actorId: actor.userId, action: "join.undone", groupId, subjectId: userId, now });
    if (redemption.created_user) await deleteUnusedPerson(trx, userId);
    return membership;
  });
  await tellEnded({ db, groupId, userId, conversationId: ended.conversationId });
  // Their session is gone with them: the sockets they hold are to be checked.
  await publishLive(db, { to: [userId], event: { type: "sessions_changed" } });
}

async function undoMeetingOfCode(
  db: Db,
  { codeId, between, undoneBy, now }: { codeId: string; between: readonly [string, string]; undoneBy: string; now: Date },
): Promise<void> {
  const { low, high } = pairOf(between);
  const meeting = await db
    .updateTable("meetings")
    .set({ undone_at: now, undone_by: undoneBy })
    .where("low_user_id", "=", low)
    .where("high_user_id", "=", high)
    .where("code_id", "=", codeId)
    .where("undone_at", "is", null)
    .returning("met_at")
    .executeTakeFirst();
  if (meeting) await removeCards({ db, between, metAt: meeting.met_at });
}

/** Deletes somebody who has no account to come back to, no other group, and left nothing that others hold. */
async function deleteUnusedPerson(db: Db, userId: string): Promise<void> {
  await db
    .deleteFrom("users")
    .where("id", "=", userId)
    .where("email", "is", null)
    // A photo's files would stay behind in the store.
    .where((of) =>
      of.and([
        of.not(of.exists(of.selectFrom("passkeys").select("id").where("user_id", "=", userId))),
        of.not(of.exists(of.selectFrom("photos").select("id").where("user_id", "=", userId))),
        of.not(of.exists(of.selectFrom("messages").select("id").where("author_id", "=", userId))),
        of.not(of.exists(of.selectFrom("groups").select("id").where("created_by", "=", userId))),
        of.not(of.exists(of.selectFrom("memberships").select("user_id").where("user_id", "=", userId).where("left_at", "is", null))),
        of.not(
          of.exists(
            of
              .selectFrom("meetings")
              .select("id")
              .where("undone_at", "is", null)
              .where((meeting) => meeting.or([meeting("low_user_id", "=", userId), meeting("high_user_id", "=", userId)])),
          ),
        ),
      ]),
    )
    .execute();
}
