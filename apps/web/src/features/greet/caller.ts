import type { Caller } from "@namegame/core";
import type { PublicContext } from "../../server/action.ts";
import { addressOf } from "../../server/address.ts";
import { newDeviceCookie, readDevice } from "./device-cookie.ts";

/** Who asks, for the limits. */
export function callerOf({ actor, request, services }: PublicContext): Caller {
  return {
    userId: actor?.userId ?? null,
    device: readDevice({ cookieHeader: request.headers.get("cookie"), secret: services.config.SESSION_SECRET }),
    ip: addressOf(request.headers),
  };
}

/** Gives the asker's device its cookie, if it has none and the address did not take too many. */
export async function giveDevice(context: PublicContext): Promise<void> {
  const { device, ip } = callerOf(context);
  if (device || !(await context.services.limits.newDevice(ip))) return;
  const { SESSION_SECRET, PUBLIC_URL } = context.services.config;
  context.responseHeaders.append("set-cookie", newDeviceCookie({ secret: SESSION_SECRET, secure: PUBLIC_URL.startsWith("https:") }));
}
