import { randomBytes } from "node:crypto";
import { uploadOrigin } from "@namegame/storage";
import { NextResponse, type NextRequest } from "next/server";
import { loadConfig } from "./server/config.ts";
import { pagePolicy } from "./server/page-policy.ts";

// Two nonces must never be the same, and none may be guessed.
const NONCE_BYTES = 16;
const POLICY = "content-security-policy";

// Read at the first request: while building there is no environment, and afterwards it does not change.
let upload: { origin: string | undefined } | undefined;

/** Next calls this before each page: it gives the page its content policy, which Next reads from the request to put the nonce on scripts. */
export function proxy(request: NextRequest): NextResponse {
  upload ??= { origin: uploadOrigin(loadConfig().STORAGE_URL) };
  const policy = pagePolicy({
    nonce: randomBytes(NONCE_BYTES).toString("base64"),
    uploadOrigin: upload.origin,
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set(POLICY, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY, policy);
  return response;
}

// Everything but answers to scripts, which have a policy of their own, and files.
export const config = { matcher: "/((?!api/|_next/|.*\\..*).*)" };
