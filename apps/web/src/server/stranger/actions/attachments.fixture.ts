import type { attachmentsActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const attachmentsCases: ActionCases<typeof attachmentsActions> = {
  "chat.startUpload": refused("not_found", ({ conversationId }) => ({ conversationId, contentType: "image/png", bytes: 1000 })),
  "chat.finishUpload": refused("not_found", ({ attachmentId }) => ({ attachmentId })),
};
