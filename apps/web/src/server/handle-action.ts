import { actions, AppError, errorStatus, fail, type ActionName, type Result } from "@namegame/contract";
import { faultOf } from "@namegame/core";
import { requestIdFrom, withRequestId } from "@namegame/service";
import type { z } from "zod";
import type { PublicContext } from "./action.ts";
import { handlers } from "./handlers.ts";
import { requireOwnOrigin } from "./origin.ts";
import { readText } from "./read-text.ts";
import type { Services } from "./services.ts";

/** The longest honest body is a message of 8,000 characters of four bytes, escaped. */
const BODY_MAX_BYTES = 128 * 1024;

type AnyHandler = (context: PublicContext, input: unknown) => Promise<unknown>;

/**
 * Answers `POST /api/actions/<name>`: origin, size and form checked, the session turned into an actor, the input parsed, the use case
 * run, and the output stripped to its schema. Every fault becomes its code; an unexpected one is logged and told as `internal`.
 */
export async function handleAction({
  name,
  request,
  services,
  now = new Date(),
}: {
  name: string;
  request: Request;
  services: Services;
  now?: Date;
}): Promise<Response> {
  const requestId = requestIdFrom(request.headers.get("x-request-id"));
  return withRequestId(requestId, async () => {
    const responseHeaders = new Headers({ "cache-control": "no-store", "x-request-id": requestId });
    try {
      return answer({ ok: true, data: await run({ name, request, services, now, responseHeaders }) }, 200, responseHeaders);
    } catch (error) {
      const fault = faultOf(error);
      if (!(error instanceof AppError)) services.log.error({ err: error, action: name }, "action failed");
      else services.log.info({ action: name, fault: fault.code }, "action refused");
      if (fault.retryAfterMs !== undefined) responseHeaders.set("retry-after", String(Math.ceil(fault.retryAfterMs / 1000)));
      return answer({ ok: false, error: fault }, errorStatus[fault.code], responseHeaders);
    }
  });
}

async function run({
  name,
  request,
  services,
  now,
  responseHeaders,
}: {
  name: string;
  request: Request;
  services: Services;
  now: Date;
  responseHeaders: Headers;
}): Promise<unknown> {
  requireOwnOrigin(request, services.config);
  if (!isAction(name)) fail("not_found");
  const definition = actions[name];
  const actor = await services.auth.getActor(request.headers);
  if (!actor && !("public" in definition)) fail("signed_out");
  const input = parse(definition.input, await readJson(request));
  const context: PublicContext = { db: services.db, actor, now, services, request, responseHeaders };
  // The registry's type pairs each name with its own context and input; the union of all cannot be called, so it is widened here.
  const output = await (handlers[name] as AnyHandler)(context, input);
  return definition.output.parse(output);
}

function isAction(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}

// A form or an image of a foreign page can send no JSON content type without asking first.
async function readJson(request: Request): Promise<unknown> {
  if (request.headers.get("content-type")?.split(";")[0]?.trim() !== "application/json") fail("invalid_input");
  const text = await readText(request, BODY_MAX_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    fail("invalid_input");
  }
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = Object.fromEntries(result.error.issues.map((issue) => [issue.path.join("."), issue.message]));
  fail("name" in fields ? "name_invalid" : "invalid_input", { fields });
}

function answer(body: Result<unknown>, status: number, headers: Headers): Response {
  headers.set("content-type", "application/json; charset=utf-8");
  return new Response(JSON.stringify(body), { status, headers });
}
