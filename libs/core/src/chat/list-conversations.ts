import type { ConversationSummary } from "@namegame/contract";

import type { Call } from "../call.ts";
import { conversationSummaries } from "./conversation-summaries.ts";

/**
 * The actor's conversations, newest message first. Left out: direct ones in which nobody has written yet, and those with a person
 * blocked by either side.
 */
export async function listConversations({ db, actor }: Call): Promise<ConversationSummary[]> {
  const all = await conversationSummaries({ db, actor });
  return all.filter((conversation) => conversation.type === "group" || (conversation.headSeq > 0 && conversation.person !== null));
}
