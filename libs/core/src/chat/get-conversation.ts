import { fail, RECEIPTS_MAX_PEOPLE, type ConversationView } from "@namegame/contract";

import type { Call } from "../call.ts";
import { blockedWith } from "../people/blocked-with.ts";
import { conversationSummaries } from "./conversation-summaries.ts";

/** One conversation of the actor with the faces of the people in it, and of everybody who wrote and has left. @throws not_found */
export async function getConversation({ db, actor, conversationId }: Call & { conversationId: string }): Promise<ConversationView> {
  const [summary] = await conversationSummaries({ db, actor, conversationId });
  if (!summary) fail("not_found");
  const { userId: me } = actor;
  const participants = await db
    .selectFrom("participants as p")
    .innerJoin("users as u", "u.id", "p.user_id")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .leftJoin("memberships as theirs", (join) => join.onRef("theirs.group_id", "=", "c.group_id").onRef("theirs.user_id", "=", "p.user_id"))
    .select(["u.id as userId", "u.name", "u.photo_id as photoId", "u.read_receipts", "p.read_seq as seq", "p.accepted_at", "p.left_at"])
    .select((person) => [
      person
        .exists(person.selectFrom("blocks").select("blocker_id").where("blocker_id", "=", me).whereRef("blocked_id", "=", "p.user_id"))
        .as("blocked"),
      blockedWith(me).as("apart"),
      person
        .exists(
          person
            .selectFrom("messages as m")
            .select("m.id")
            .whereRef("m.conversation_id", "=", "p.conversation_id")
            .whereRef("m.author_id", "=", "p.user_id"),
        )
        .as("wrote"),
      "theirs.hidden_at",
    ])
    .where("p.conversation_id", "=", conversationId)
    .execute();

  // Whoever wrote is known by it; whoever hid, or is apart by a block, and is silent is not shown by this either.
  const seen = participants.filter(
    ({ userId, wrote, hidden_at, left_at, apart }) => userId === me || wrote || (!hidden_at && !left_at && !apart),
  );
  // With a block between the two the other's messages stay, their face does not.
  const faceless = summary.type === "direct" && summary.person === null;
  const people = faceless ? seen.filter(({ userId }) => userId === me) : seen;
  const here = participants.filter(({ left_at }) => !left_at);
  const shares = here.some(({ userId, read_receipts }) => userId === me && read_receipts);
  const tells = summary.type === "group" && shares && here.length <= RECEIPTS_MAX_PEOPLE;
  return {
    ...summary,
    people: people.map(({ userId, name, photoId }) => ({ userId, name, photoId })),
    reads: tells
      ? here.filter((person) => person.userId !== me && person.read_receipts && !person.apart).map(({ userId, seq }) => ({ userId, seq }))
      : [],
    blockedIds: participants.filter(({ blocked }) => blocked).map(({ userId }) => userId),
  };
}
