import type { authActions } from "@namegame/contract";
import { refused, type ActionCases } from "../action-case.fixture.ts";

export const authCases: ActionCases<typeof authActions> = {
  "auth.requestSignIn": { own: ({ stranger }) => ({ email: stranger.email }) },
  "auth.signIn": refused("mail_code_unusable", ({ owner }) => ({ email: owner.email, code: "000000", name: "Olga" })),
  "auth.signOut": { own: () => ({}) },
  "auth.requestKeep": { own: ({ stranger }) => ({ email: stranger.email }) },
  // The stranger has an address already; what a guest is told of another's is tried in features/auth.
  "auth.keep": refused("conflict", ({ owner }) => ({ email: owner.email, code: "000000" })),
  "auth.devices": { own: () => ({}) },
  "auth.revokeDevice": refused("not_found", ({ owner }) => ({ sessionId: owner.actor.sessionId })),
  "auth.passkeys": { own: () => ({}) },
  "auth.removePasskey": refused("not_found", ({ passkeyId }) => ({ passkeyId })),
};
