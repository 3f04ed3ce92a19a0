import type { Engine } from "./engine.ts";

const LINK = "/api/auth/magic-link/verify";
const CEREMONIES = new Set([
  "/api/auth/passkey/generate-register-options",
  "/api/auth/passkey/verify-registration",
  "/api/auth/passkey/generate-authenticate-options",
  "/api/auth/passkey/verify-authentication",
]);
/** Where a mailed link leads: the start, or back to our page for it with `?error=`. */
const AFTER_LINK = "/";
const AFTER_DEAD_LINK = "/sign-in/link";

/** The few paths of the library that browsers may call; every other one of its dozens answers 404. */
export async function handleOpenPath({ engine, request }: { engine: Engine; request: Request }): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === LINK) return engine.auth.handler(linkRequest({ request, token: searchParams.get("token") ?? "" }));
  if (!CEREMONIES.has(pathname)) return new Response(null, { status: 404 });
  const response = await engine.auth.handler(request);
  return request.method === "POST" && response.ok ? withoutRows(response) : response;
}

// Where to go afterwards is ours to say, not the address's: without one the library would answer the session's token as text.
function linkRequest({ request, token }: { request: Request; token: string }): Request {
  const url = new URL(LINK, request.url);
  url.search = String(new URLSearchParams({ token, callbackURL: AFTER_LINK, errorCallbackURL: AFTER_DEAD_LINK }));
  return new Request(url, { method: request.method, headers: request.headers });
}

// The library answers the rows of session and person; a page's script has no business with the token that its cookie hides.
function withoutRows(response: Response): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return Response.json({ done: true }, { headers });
}
