import type { ActionParsed, Me } from "@namegame/contract";
import type { Call } from "../call.ts";
import { tellPeopleChanged } from "../groups/audience.ts";
import { presentMe } from "./get-me.ts";

/** Changes the given fields of the actor's profile; null takes an optional one away, a missing one stays. */
export async function updateMe({ db, actor, now = new Date(), ...fields }: Call & ActionParsed<"people.updateMe">): Promise<{ me: Me }> {
  await db
    .updateTable("users")
    .set({
      name: fields.name,
      called_by: fields.calledBy,
      pronouns: fields.pronouns,
      respelling: fields.respelling,
      about: fields.about,
      about_audience: fields.aboutAudience,
      messages_from: fields.messagesFrom,
      updated_at: now,
    })
    .where("id", "=", actor.userId)
    .execute();
  const groups = await db
    .selectFrom("memberships")
    .select("group_id")
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .execute();
  for (const { group_id: groupId } of groups) await tellPeopleChanged({ db, groupId });
  return { me: await presentMe({ db, userId: actor.userId }) };
}
