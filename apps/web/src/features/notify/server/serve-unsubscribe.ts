import { AppError, errorStatus } from "@namegame/contract";
import { endMail } from "@namegame/core";
import { addressOf } from "../../../server/address.ts";
import { readText } from "../../../server/read-text.ts";
import type { Services } from "../../../server/services.ts";

/** A mail provider's body is one short field, our form's another. */
const BODY_MAX_BYTES = 4 * 1024;
/** What a mail provider sends, word by word (RFC 8058, section 3.2). */
const ONE_CLICK = ["List-Unsubscribe", "One-Click"] as const;

/**
 * Ends the daily mail, or those after events, of whoever got the link, without a session and without an Origin: a mail provider presses it for its reader. The
 * token is all the right there is, and it opens nothing else. Opening the link only shows a page: mail scanners open every link.
 */
export async function serveUnsubscribe(options: { request: Request; services: Services; token: string }): Promise<Response> {
  const { request, services, token } = options;
  const headers = new Headers({ "cache-control": "no-store" });
  const page = `/unsubscribe/${encodeURIComponent(token)}`;
  if (request.method === "GET") return seeOther(page, headers);
  try {
    await services.notifyLimits.link(addressOf(request.headers));
    const form = new URLSearchParams(await readText(request, BODY_MAX_BYTES));
    await endMail({ db: services.db, token });
    // A provider follows no redirect, and shows its reader nothing of the answer.
    return form.get(ONE_CLICK[0]) === ONE_CLICK[1] ? new Response(null, { status: 200, headers }) : seeOther(`${page}?done=1`, headers);
  } catch (error) {
    if (!(error instanceof AppError)) services.log.error({ err: error }, "unsubscribing failed");
    const fault = error instanceof AppError ? error.fault : ({ code: "internal" } as const);
    if ("retryAfterMs" in fault) headers.set("retry-after", String(Math.ceil((fault.retryAfterMs ?? 0) / 1000)));
    return new Response(null, { status: errorStatus[fault.code], headers });
  }
}

function seeOther(location: string, headers: Headers): Response {
  headers.set("location", location);
  return new Response(null, { status: 303, headers });
}
