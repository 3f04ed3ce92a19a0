import http from "node:http";
import https from "node:https";

import type { Fetch } from "@namegame/probe";

import type { Target } from "./target.ts";

// A page that takes longer has failed for whoever waits for it.
const ANSWER_LIMIT_MS = 30_000;

/** As the global fetch, with the target's way to the ingress, each request over a connection of its own, and never tried twice. */
export function createFetch({ agent }: Pick<Target, "agent">): Fetch {
  return (url, { method = "GET", headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const { request } = url.protocol === "https:" ? https : http;
      const limit = AbortSignal.timeout(ANSWER_LIMIT_MS);
      const asking = request(
        url,
        { method, agent, headers: headers as Record<string, string>, signal: signal ? AbortSignal.any([signal, limit]) : limit },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on("data", (part: Buffer) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () => resolve(responseOf(answer, Buffer.concat(parts))));
        },
      );
      asking.on("error", reject);
      asking.end(body as string | undefined);
    });
}

// The class refuses a body with these.
const BODILESS = new Set([204, 205, 304]);

function responseOf({ statusCode = 0, rawHeaders }: http.IncomingMessage, body: Buffer): Response {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) headers.append(rawHeaders[index]!, rawHeaders[index + 1]!);
  return new Response(BODILESS.has(statusCode) ? null : new Uint8Array(body), { status: statusCode, headers });
}
