import type { chatActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const chatCases: ActionCases<typeof chatActions> = {
  "chat.startDirect": refused("not_found", ({ owner, groupId }) => ({ userId: owner.userId, groupId })),
  "chat.accept": refused("not_found", ({ conversationId }) => ({ conversationId })),
  "chat.decline": refused("not_found", ({ conversationId }) => ({ conversationId })),
  "chat.setPosting": refused("not_found", ({ conversationId }) => ({ conversationId, posting: "admins" })),
  "chat.setReceipts": { own: () => ({ shared: false }) },
};
