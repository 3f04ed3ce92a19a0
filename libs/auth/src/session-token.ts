import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";

/**
 * Reads the session's token from a request's cookie, after checking its signature; null for none, or a forged one. It asks no database
 * and has no address on the network; only this process can call it.
 */
export function sessionToken() {
  return {
    id: "session-token",
    endpoints: {
      readSessionToken: createAuthEndpoint.serverOnly({ method: "GET", requireHeaders: true }, async (context) => {
        const { authCookies, secret } = context.context;
        const token = await context.getSignedCookie(authCookies.sessionToken.name, secret);
        return context.json({ token: token || null });
      }),
    },
  } satisfies BetterAuthPlugin;
}
