import { describe, expect, test } from "vitest";
import { APP, addressesOf, otherDoors } from "./entries.fixture.ts";
import { changedRows, readRows } from "./rows.fixture.ts";
import { ORIGIN } from "../services.fixture.ts";
import { makeWorld, type World } from "./world.fixture.ts";

/** Something that is not the stranger's to have, asked without a session and with the stranger's. */
interface RouteCase {
  method: "GET" | "POST";
  /** The address; what stands in brackets in the folder's name is read from it. */
  path: (world: World) => string;
  body?: (world: World) => BodyInit;
  headers?: Record<string, string>;
  nobody: number;
  stranger: number;
}

const json = { "content-type": "application/json" };
const tokenOf = (path: string) => path.split("/").at(-1)!;
const post = (path: RouteCase["path"], body: RouteCase["body"], nobody: number, stranger = nobody): RouteCase => ({
  method: "POST",
  path,
  ...(body ? { body } : {}),
  headers: json,
  nobody,
  stranger,
});
const get = (path: RouteCase["path"], nobody: number, stranger = nobody): RouteCase => ({ method: "GET", path, nobody, stranger });
/** A mailed link's token, pressed on our page; leads to the page that says it is used up. */
const pressed = (token: (world: World) => string): RouteCase => ({
  method: "POST",
  path: () => "/api/auth/magic-link/verify",
  body: (world) => new URLSearchParams({ token: token(world) }),
  nobody: 302,
  stranger: 302,
});

const cases: Record<string, RouteCase[]> = {
  "api/actions/[name]": [
    post(
      () => "/api/actions/groups.get",
      ({ groupId }) => JSON.stringify({ groupId }),
      401,
      404,
    ),
    post(
      () => "/api/actions/constructor",
      () => "{}",
      404,
    ),
  ],
  "api/attachments/[attachmentId]/[size]": [
    get(({ attachmentId }) => `/api/attachments/${attachmentId}/small`, 404),
    get(({ attachmentId }) => `/api/attachments/${attachmentId}/large`, 404),
  ],
  "api/auth/[...path]": [
    // A code is no key to anybody's account, wherever it is pasted.
    pressed(({ joinPath }) => tokenOf(joinPath)),
    pressed(({ meetPath }) => tokenOf(meetPath)),
    get(({ joinPath }) => `/api/auth/magic-link/verify?token=${tokenOf(joinPath)}`, 404),
    get(({ joinPath }) => `/api/auth/${tokenOf(joinPath)}`, 404),
    post(
      () => "/api/auth/sign-in/email-otp",
      ({ owner }) => JSON.stringify({ email: owner.email, otp: "000000" }),
      404,
    ),
    post(
      () => "/api/auth/sign-in/email",
      ({ owner }) => JSON.stringify({ email: owner.email, password: "password" }),
      404,
    ),
    post(
      () => "/api/auth/start-session",
      ({ owner }) => JSON.stringify({ userId: owner.userId }),
      404,
    ),
    post(
      () => "/api/auth/revoke-session",
      () => "{}",
      404,
    ),
    get(() => "/api/auth/get-session", 404),
    get(() => "/api/auth/list-sessions", 404),
    post(
      () => "/api/auth/passkey/delete-passkey",
      ({ passkeyId }) => JSON.stringify({ id: passkeyId }),
      404,
    ),
    post(
      () => "/api/auth/passkey/update-passkey",
      ({ passkeyId }) => JSON.stringify({ id: passkeyId, name: "mine" }),
      404,
    ),
    post(
      () => "/api/auth/passkey/verify-registration",
      () => JSON.stringify({ response: {} }),
      401,
      400,
    ),
  ],
  "api/dev/faces/[userId]": [get(({ member }) => `/api/dev/faces/${member.userId}`, 404)],
  "api/dev/sign-in": [
    {
      method: "POST",
      path: () => "/api/dev/sign-in",
      body: ({ owner }) => new URLSearchParams({ userId: owner.userId }),
      nobody: 404,
      stranger: 404,
    },
  ],
  "api/greeter/[token]/[size]": [
    get(({ spentPath }) => `/api/greeter/${tokenOf(spentPath)}/256`, 404),
    get(({ codeId }) => `/api/greeter/${codeId}/256`, 404),
  ],
  "api/photos/[photoId]/[size]": [
    get(({ photoId }) => `/api/photos/${photoId}/256`, 404),
    get(({ photoId }) => `/api/photos/${photoId}/master`, 404),
  ],
  "api/voices/[voiceId]": [
    get(({ voiceId }) => `/api/voices/${voiceId}`, 404),
    get(({ recordingId }) => `/api/voices/${recordingId}`, 404),
  ],
  "api/unsubscribe/[token]": [
    // Opening the link leads to the page about it, whatever it is.
    get(({ notificationId }) => `/api/unsubscribe/${notificationId}`, 303),
    {
      method: "POST",
      path: ({ notificationId }) => `/api/unsubscribe/${notificationId}`,
      body: () => new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
      nobody: 404,
      stranger: 404,
    },
  ],
  "api/build/[...path]": [
    get(({ attachmentId }) => `/api/build/attachments/${attachmentId}/small`, 404),
    get(() => "/api/build/chunks/none.js", 404),
  ],
  "api/previews/[messageId]": [get(({ messageId }) => `/api/previews/${messageId}`, 404)],
  "api/uploads": [
    {
      method: "POST",
      path: () => "/api/uploads",
      body: ({ uploadId }) => formOf({ key: `photos/${uploadId}/original`, policy: "e30", signature: "AAAA" }),
      nobody: 403,
      stranger: 403,
    },
  ],
};

const world = await makeWorld();
// The routes take the process's services from where they are held.
Object.assign(globalThis, { namegameServices: world.services });
const addresses = await addressesOf("route.ts");
const entries = await Promise.all(
  addresses.map(async (address) => {
    const exported = (await import(`${APP}/${address}/route.ts`)) as Record<string, unknown>;
    return { address, methods: Object.keys(exported).filter((name) => /^[A-Z]+$/.test(name)), exported };
  }),
);

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob(["picture"], { type: "image/png" }), "picture.png");
  return form;
}

/** What the address says for the brackets in its folder's name. */
function paramsOf(address: string, path: string): Record<string, string | string[]> {
  const said = path.split("?")[0]!.split("/").slice(1);
  return Object.fromEntries(
    address.split("/").flatMap((part, i) => {
      const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(part) ?? [];
      return name ? [[name, rest ? said.slice(i) : said[i]!]] : [];
    }),
  );
}

async function ask({
  address,
  tried,
  cookie,
  origin = ORIGIN,
}: {
  address: string;
  tried: RouteCase;
  cookie?: string | undefined;
  origin?: string;
}): Promise<Response> {
  const { exported } = entries.find((entry) => entry.address === address)!;
  const path = tried.path(world);
  const init = { method: tried.method, headers: { origin, ...tried.headers, ...(cookie ? { cookie } : {}) } };
  const draft = new Request(`${ORIGIN}${path}`, tried.body ? { ...init, body: tried.body(world) } : init);
  const bytes = tried.body ? await draft.arrayBuffer() : null;
  const headers = new Headers(draft.headers);
  if (bytes) headers.set("content-length", String(bytes.byteLength));
  const request = new Request(draft.url, { method: tried.method, headers, body: bytes });
  const handler = exported[tried.method] as (request: Request, context: unknown) => Promise<Response>;
  return handler(request, { params: Promise.resolve(paramsOf(address, path)) });
}

test("every route has a stranger's case for each of its methods", () => {
  const missing = entries.flatMap(({ address, methods }) =>
    methods.filter((method) => !cases[address]?.some((tried) => tried.method === method)).map((method) => `${method} /${address}`),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(cases).filter((address) => !addresses.includes(address))).toEqual([]);
});

test("there is no other kind of door: no server function, no middleware, no page in another form", async () => {
  // The proxy gives each page its content policy, and asks for no row.
  expect(await otherDoors()).toEqual(["proxy.ts"]);
});

describe.each(Object.entries(cases))("/%s", (address, tries) => {
  const attempts = tries.flatMap((tried) => [
    { tried, who: "nobody", status: tried.nobody, path: tried.path(world) },
    { tried, who: "stranger", status: tried.stranger, path: tried.path(world) },
  ]);

  test.each(attempts)("$tried.method $path by $who: $status", async ({ tried, who, status }) => {
    await world.services.db.deleteFrom("rate_limits").execute();
    const cookie = who === "stranger" ? world.stranger.cookie : undefined;
    const before = await readRows(world.services.db);
    const response = await ask({ address, tried, cookie });
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status });
    expect(world.secrets.filter((secret) => text.includes(secret))).toEqual([]);
    expect(response.headers.getSetCookie().filter((set) => set.includes("namegame_session") && !/Max-Age=0/i.test(set))).toEqual([]);
    expect(changedRows(before, await readRows(world.services.db))).toEqual([]);
  });

  test.each(tries.filter(({ method }) => method === "POST"))("$method by another site's page, with the owner's cookie", async (tried) => {
    const before = await readRows(world.services.db);
    const response = await ask({ address, tried, cookie: world.owner.cookie, origin: "https://elsewhere.example" });
    expect([403, 404]).toContain(response.status);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(changedRows(before, await readRows(world.services.db))).toEqual([]);
  });
});
