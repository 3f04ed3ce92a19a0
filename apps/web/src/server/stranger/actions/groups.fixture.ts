import type { groupsActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const groupsCases: ActionCases<typeof groupsActions> = {
  "groups.create": { own: () => ({ name: "Another", type: "community" }) },
  "groups.list": { own: () => ({}) },
  "groups.get": refused("not_found", ({ groupId }) => ({ groupId })),
  "groups.roster": refused("not_found", ({ groupId }) => ({ groupId })),
  "groups.rename": refused("not_found", ({ groupId }) => ({ groupId, name: "Mine now" })),
  "groups.setRetention": refused("not_found", ({ groupId }) => ({ groupId, days: 30 })),
  "groups.archive": refused("not_found", ({ groupId }) => ({ groupId })),
  "groups.restore": refused("not_found", ({ groupId }) => ({ groupId })),
  "groups.leave": refused("not_found", ({ groupId }) => ({ groupId })),
  "groups.removeMember": refused("not_found", ({ groupId, member }) => ({ groupId, userId: member.userId })),
  "groups.setRole": {
    refused: [
      { code: "not_found", input: ({ groupId, member }) => ({ groupId, userId: member.userId, role: "guest" }) },
      { code: "not_found", input: ({ groupId, stranger }) => ({ groupId, userId: stranger.userId, role: "admin" }) },
    ],
  },
  "groups.setHidden": refused("not_found", ({ groupId }) => ({ groupId, hidden: true })),
};
