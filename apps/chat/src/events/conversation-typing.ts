import { fail } from "@namegame/contract";

import type { EventHandler } from "./handler.ts";

export const conversationTyping: EventHandler<"conversation:typing"> = async ({ actor, input, follows, typing }) => {
  // A socket is in the rooms of its person's conversations and of no other: no need to ask the table at every stroke.
  if (!follows(input.conversationId)) fail("not_found");
  typing.add(input.conversationId, actor.userId);
  return {};
};
