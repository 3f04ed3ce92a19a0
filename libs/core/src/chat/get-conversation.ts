import { fail, type ConversationView } from "@namegame/contract";

import type { Call } from "../call.ts";
import { conversationSummaries } from "./conversation-summaries.ts";

/** One conversation of the actor with the faces of everybody who has written in it. @throws not_found */
export async function getConversation({ db, actor, conversationId }: Call & { conversationId: string }): Promise<ConversationView> {
  const [summary] = await conversationSummaries({ db, actor, conversationId });
  if (!summary) fail("not_found");
  const authors = await db
    .selectFrom("participants as p")
    .innerJoin("users as u", "u.id", "p.user_id")
    .select(["u.id as userId", "u.name", "u.photo_id as photoId"])
    .where("p.conversation_id", "=", conversationId)
    .where((person) =>
      person.exists(
        person
          .selectFrom("messages as m")
          .select("m.id")
          .whereRef("m.conversation_id", "=", "p.conversation_id")
          .whereRef("m.author_id", "=", "p.user_id"),
      ),
    )
    .execute();
  // With a block between the two the other's messages stay, their face does not.
  const hidden = summary.type === "direct" && summary.person === null;
  return { ...summary, people: hidden ? authors.filter((author) => author.userId === actor.userId) : authors };
}
