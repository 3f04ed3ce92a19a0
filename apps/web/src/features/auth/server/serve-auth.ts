import { AppError, errorStatus, fail } from "@namegame/contract";
import { keepMemberships } from "@namegame/core";
import { z } from "zod";
import { addressOf } from "../../../server/address.ts";
import { requireOwnOrigin } from "../../../server/origin.ts";
import { readText } from "../../../server/read-text.ts";
import type { Services } from "../../../server/services.ts";

/** Attestations with a chain of certificates are a few kilobytes long. */
const BODY_MAX_BYTES = 64 * 1024;
const body = z.object({ response: z.record(z.string(), z.unknown()) });
const LINK = "/api/auth/magic-link/verify";
const REGISTERED = "/api/auth/passkey/verify-registration";
/** Where an authenticator's response is sent. */
const ANSWERED = new Set([REGISTERED, "/api/auth/passkey/verify-authentication"]);

/**
 * Answers what browsers ask of the auth library itself: the steps of a passkey ceremony and the link of a mail. Limited here, for the
 * library's own limits are off; every other path of it is closed by `auth.handle`.
 */
export async function serveAuth({ request, services }: { request: Request; services: Services }): Promise<Response> {
  const { auth, authLimits, config, db, log } = services;
  const { pathname } = new URL(request.url);
  try {
    if (request.method !== "GET") requireOwnOrigin(request, config);
    await (pathname === LINK ? authLimits.link : authLimits.ceremony)(addressOf(request.headers));
    if (pathname === LINK) return await auth.handle(await pressedLink(request));
    const response = await auth.handle(ANSWERED.has(pathname) ? await onlyTheResponse(request) : request);
    if (pathname === REGISTERED && response.ok) {
      const actor = await auth.getActor(request.headers);
      if (actor) await keepMemberships({ db, userId: actor.userId });
    }
    return response;
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error, path: pathname }, "auth request failed");
    return refuse(error);
  }
}

/** The library spends a link at a GET; here only a form of our own page does, so that no foreign address changes who is signed in. */
async function pressedLink(request: Request): Promise<Request> {
  if (request.method !== "POST") fail("not_found");
  const token = new URLSearchParams(await readText(request, BODY_MAX_BYTES)).get("token") ?? "";
  const headers = new Headers(request.headers);
  for (const name of ["content-length", "content-type"]) headers.delete(name);
  return new Request(`${new URL(LINK, request.url).href}?${new URLSearchParams({ token })}`, { headers });
}

/** The request with nothing of its body but the authenticator's response: names and sessions are not the page's to ask for. */
async function onlyTheResponse(request: Request): Promise<Request> {
  const sent = body.safeParse(jsonOf(await readText(request, BODY_MAX_BYTES)));
  if (!sent.success) fail("invalid_input");
  const headers = new Headers(request.headers);
  headers.delete("content-length");
  headers.set("content-type", "application/json");
  return new Request(request.url, { method: "POST", headers, body: JSON.stringify(sent.data) });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(error: unknown): Response {
  const fault = error instanceof AppError ? error.fault : ({ code: "internal" } as const);
  const headers = new Headers({ "cache-control": "no-store" });
  if ("retryAfterMs" in fault) headers.set("retry-after", String(Math.ceil((fault.retryAfterMs ?? 0) / 1000)));
  return Response.json({ code: fault.code }, { status: errorStatus[fault.code], headers });
}
