import type { authActions } from "@namegame/contract";
import { keepMemberships } from "@namegame/core";
import type { Handlers, PublicContext } from "../../server/action.ts";
import { addressOf } from "../../server/address.ts";
import { done } from "../done.ts";

export const authHandlers: Handlers<typeof authActions> = {
  "auth.requestSignIn": (context, input) => done(mailCode(context, input)),
  async "auth.signIn"({ services, request, responseHeaders }, input) {
    await services.authLimits.codeTry(input.email);
    const signedIn = await services.auth.signInWithCode({ ...input, headers: request.headers });
    if (signedIn.status === "signed_in") setCookies(responseHeaders, signedIn.cookies);
    return { status: signedIn.status };
  },
  async "auth.signOut"({ services, actor, request, responseHeaders }) {
    const { cookies } = await services.auth.signOut({ actor, headers: request.headers });
    setCookies(responseHeaders, cookies);
    return {};
  },
  "auth.requestKeep": (context, input) => done(mailCode(context, input)),
  async "auth.keep"({ db, services, actor }, input) {
    await services.authLimits.codeTry(input.email);
    await services.auth.keepWithCode({ actor, ...input });
    await keepMemberships({ db, userId: actor.userId });
    return {};
  },
  "auth.devices": async ({ services, actor }) => ({ devices: await services.auth.listDevices({ actor }) }),
  "auth.revokeDevice": ({ services, actor }, input) => done(services.auth.revokeDevice({ actor, ...input })),
  "auth.passkeys": async ({ services, actor }) => ({ passkeys: await services.auth.listPasskeys({ actor }) }),
  "auth.removePasskey": ({ services, actor }, input) => done(services.auth.removePasskey({ actor, ...input })),
};

async function mailCode({ services, request }: PublicContext, { email }: { email: string }): Promise<void> {
  await services.authLimits.mail({ email, ip: addressOf(request.headers) });
  await services.auth.requestSignIn({ email, headers: request.headers });
}

function setCookies(headers: Headers, cookies: string[]): void {
  for (const cookie of cookies) headers.append("set-cookie", cookie);
}
