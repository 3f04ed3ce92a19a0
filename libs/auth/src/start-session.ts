import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthPlugin } from "better-auth";
import { z } from "zod";

/**
 * Signs a person in whose right to it our own code has checked: a newcomer whose row was just made, or a demo person. It has no
 * address on the network; only this process can call it.
 */
export function startSession() {
  return {
    id: "start-session",
    endpoints: {
      startSession: createAuthEndpoint.serverOnly({ method: "POST", body: z.object({ userId: z.uuid() }) }, async (context) => {
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(context.body.userId);
        if (!user) throw new Error("no such user");
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ sessionId: session.id });
      }),
    },
  } satisfies BetterAuthPlugin;
}
