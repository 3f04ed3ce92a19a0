import type { greetActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";
import { requestId } from "../world.fixture.ts";

export const greetCases: ActionCases<typeof greetActions> = {
  "greet.createCode": refused("not_found", ({ groupId }) => ({ groupId })),
  "greet.listCodes": refused("not_found", ({ groupId }) => ({ groupId })),
  "greet.revokeCode": refused("not_found", ({ codeId }) => ({ codeId })),
  "greet.raiseLimit": refused("not_found", ({ codeId }) => ({ codeId, useLimit: 2 })),
  "greet.joined": refused("not_found", ({ codeId }) => ({ codeId })),
  // A live code is an invitation to whoever holds it; what is refused here is one that was used up.
  "greet.preview": refused("code_unusable", ({ spentPath }) => ({ code: spentPath })),
  "greet.join": refused("code_unusable", ({ spentPath }) => ({ code: spentPath, requestId: requestId() })),
  "greet.inviteByEmail": refused("not_found", ({ groupId, stranger }) => ({ groupId, emails: [stranger.email] })),
  "greet.undoJoin": refused("not_found", ({ redemptionId }) => ({ redemptionId })),
  "greet.createMeetCode": { own: () => ({}) },
  "greet.meet": {
    refused: [
      { code: "not_available", input: ({ meetPath }) => ({ code: meetPath }) },
      { code: "code_unusable", input: ({ joinPath }) => ({ code: joinPath }) },
    ],
  },
  "greet.undoMeeting": refused("not_found", ({ meetingId }) => ({ meetingId })),
  "greet.setNote": refused("not_found", ({ meetingId }) => ({ meetingId, body: "I was here" })),
};
