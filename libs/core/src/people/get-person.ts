import { fail, type PersonView } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { assignableRoles, groupRights, mayRemove, seesField, seesPerson, writeAccess } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { meetingsOf } from "./meetings-of.ts";

/**
 * A person of the group as the actor may see them. Somebody whom the actor blocked is found, so that the block can be lifted, but
 * shows nothing beyond the name; somebody who blocked the actor is not found.
 *
 * @throws not_found (a stranger, hidden, blocking, or nobody)
 */
export async function getPerson({
  db,
  actor,
  groupId,
  userId,
  now = new Date(),
}: Call & { groupId: string; userId: string }): Promise<{ person: PersonView }> {
  const me = await requireMembership({ db, actor, groupId });
  const isSelf = userId === actor.userId;
  const row = await personRow(db, { viewerId: actor.userId, groupId, userId });
  if (!row || row.blocks_me) fail("not_found");
  const viewerSeesHidden = groupRights({ role: me.role, archived: me.archived }).seeHidden;
  if (!seesPerson({ isSelf, hidden: row.hidden_at !== null, blockedEitherWay: false, viewerSeesHidden })) fail("not_found");

  const blocked = Boolean(row.blocked_by_me);
  const meetings = isSelf || blocked ? [] : await meetingsOf({ db, now, viewerId: actor.userId, personId: userId });
  const met = meetings.length > 0;
  const access = writeAccess({ isSelf, shareGroup: true, blocked, met, messagesFrom: row.messages_from });
  const pair = { actor: me.role, subject: row.role };
  const manageable = !isSelf && !me.archived;
  return {
    person: {
      userId: row.id,
      name: row.name,
      photoId: blocked ? null : row.photo_id,
      calledBy: blocked ? null : row.called_by,
      role: row.role,
      joinedAt: row.joined_at.toISOString(),
      metCount: meetings.length,
      lastMetAt: meetings[0]?.metAt ?? null,
      isMe: isSelf,
      pronouns: blocked ? null : row.pronouns,
      respelling: blocked ? null : row.respelling,
      voiceId: blocked ? null : row.voice_id,
      about: !blocked && seesField({ audience: row.about_audience, isSelf, met }) ? row.about : null,
      meetings,
      canRemove: manageable && mayRemove(pair),
      assignableRoles: manageable ? assignableRoles(pair) : [],
      canWrite: access !== "none",
      needsRequest: access === "request",
      blocked,
    },
  };
}

function personRow(db: Db, { viewerId, groupId, userId }: { viewerId: string; groupId: string; userId: string }) {
  return db
    .selectFrom("memberships as m")
    .innerJoin("users as u", "u.id", "m.user_id")
    .select((of) => [
      "u.id",
      "u.name",
      "u.photo_id",
      "u.called_by",
      "u.pronouns",
      "u.respelling",
      "u.voice_id",
      "u.about",
      "u.about_audience",
      "u.messages_from",
      "m.role",
      "m.joined_at",
      "m.hidden_at",
      of
        .exists(of.selectFrom("blocks").select("blocker_id").where("blocker_id", "=", viewerId).where("blocked_id", "=", userId))
        .as("blocked_by_me"),
      of
        .exists(of.selectFrom("blocks").select("blocker_id").where("blocker_id", "=", userId).where("blocked_id", "=", viewerId))
        .as("blocks_me"),
    ])
    .where("m.group_id", "=", groupId)
    .where("m.user_id", "=", userId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
}
