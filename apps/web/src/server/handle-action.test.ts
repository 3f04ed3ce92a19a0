import { createLog } from "@namegame/service";
import { makeGroup, makeMembership, makeUser, testDatabase, testServerUrl } from "@namegame/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { parseConfig } from "./config.ts";
import { handleAction } from "./handle-action.ts";
import { createServices } from "./services.ts";

const { url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "namegame-action-"));
const ORIGIN = "http://localhost:3000";
const LAN = "http://192.168.1.20:3000";
const SECRET = "a secret of the tests, long enough to pass";
const lines: string[] = [];
const log = createLog({ service: "test", destination: { write: (line) => void lines.push(line) } });

const servicesAt = (database: string) =>
  createServices(
    parseConfig({
      DATABASE_URL: database,
      PUBLIC_URL: ORIGIN,
      ALLOWED_ORIGINS: LAN,
      SESSION_SECRET: SECRET,
      CODE_SECRET: SECRET,
      STORAGE_URL: pathToFileURL(folder).href,
      STORAGE_SECRET: SECRET,
      NEXT_MANUAL_SIG_HANDLE: "true",
    }),
    log,
  );
const services = servicesAt(url);
afterAll(async () => {
  await services.db.destroy();
  await rm(folder, { recursive: true, force: true });
});

async function person(name?: string) {
  const { id: userId } = await makeUser(services.db, name === undefined ? {} : { name });
  const { cookies } = await services.auth.startSession({ userId, headers: new Headers() });
  return { userId, cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") };
}

function post(
  name: string,
  { body = "{}", headers = {}, at = services }: { body?: string; headers?: Record<string, string>; at?: typeof services } = {},
): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/actions/${name}`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json", ...headers },
    body,
  });
  return handleAction({ name, request, services: at });
}

const codeOf = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

test("answers in the contract's form, kept by no cache", async () => {
  const { userId, cookie } = await person("Ama");
  const response = await post("people.me", { headers: { cookie } });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(await response.json()).toMatchObject({ ok: true, data: { me: { userId, name: "Ama" } } });
});

test("an answer is stripped to its schema: what a use case holds more stays here", async () => {
  const { cookie } = await person();
  // The use case of joining also knows how it went, and the one of devices which token belongs to them.
  const devices = await (await post("auth.devices", { headers: { cookie } })).text();
  expect(Object.keys((JSON.parse(devices) as { data: { devices: object[] } }).data.devices[0]!).toSorted()).toEqual([
    "createdAt",
    "current",
    "label",
    "lastSeenAt",
    "sessionId",
  ]);
  const { token } = await services.db.selectFrom("sessions").select("token").orderBy("created_at", "desc").executeTakeFirstOrThrow();
  expect(devices).not.toContain(token);
});

test.each([ORIGIN, LAN])("a page from %s may ask", async (origin) => {
  const { cookie } = await person();
  expect((await post("groups.list", { headers: { cookie, origin } })).status).toBe(200);
});

test.each([
  "https://localhost:3000",
  "http://localhost:3001",
  "http://localhost:3000.evil.example",
  "http://evil.example/http://localhost:3000",
  "null",
  "",
])("a page from %j may not", async (origin) => {
  const { cookie } = await person();
  const response = await post("groups.list", { headers: { cookie, origin } });
  expect([response.status, await codeOf(response)]).toEqual([403, "foreign_origin"]);
});

test("a request without an origin may not", async () => {
  const { cookie } = await person();
  const request = new Request(`${ORIGIN}/api/actions/groups.list`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: "{}",
  });
  expect((await handleAction({ name: "groups.list", request, services })).status).toBe(403);
});

test.each(["groups", "groups.nothing", "constructor", "__proto__", "toString", "hasOwnProperty"])("there is no action %s", async (name) => {
  const response = await post(name);
  expect([response.status, await codeOf(response)]).toEqual([404, "not_found"]);
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"])(
  "a body of type %s is refused: a foreign form could send it",
  async (type) => {
    const { cookie } = await person();
    const response = await post("groups.list", { headers: { cookie, "content-type": type } });
    expect([response.status, await codeOf(response)]).toEqual([400, "invalid_input"]);
  },
);

test.each(["", "{", "null", "[]", '"text"', "1"])("the body %j is refused", async (body) => {
  const { cookie } = await person();
  const response = await post("groups.list", { headers: { cookie }, body });
  expect([response.status, await codeOf(response)]).toEqual([400, "invalid_input"]);
});

test("a body longer than any honest one is refused, whatever it says of its length", async () => {
  const { cookie } = await person();
  const body = JSON.stringify({ name: "x".repeat(200 * 1024), type: "community" });
  const honest: Record<string, string> = { cookie };
  for (const headers of [honest, { ...honest, "content-length": "10" }]) {
    const response = await post("groups.create", { headers, body });
    expect([response.status, await codeOf(response)]).toEqual([400, "invalid_input"]);
  }
});

test("a body without an announced length is read no further than that", async () => {
  const { cookie } = await person();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(stream) {
      sent += 1;
      stream.enqueue(new Uint8Array(16 * 1024).fill(32));
    },
  });
  const headers = { origin: ORIGIN, cookie, "content-type": "application/json" };
  // Node asks for `duplex` with a stream; the types of browsers do not know it.
  const init = { method: "POST", headers, body: endless, duplex: "half" } as RequestInit;
  const request = new Request(`${ORIGIN}/api/actions/groups.list`, init);
  const response = await handleAction({ name: "groups.list", request, services });
  expect([response.status, await codeOf(response)]).toEqual([400, "invalid_input"]);
  expect(sent).toBeLessThan(20);
});

test("says which fields are wrong, and never repeats what was sent", async () => {
  const { cookie } = await person();
  const response = await post("groups.setRole", {
    headers: { cookie },
    body: JSON.stringify({ groupId: "<script>", userId: 7, role: "emperor" }),
  });
  const text = await response.text();
  expect(response.status).toBe(400);
  expect(Object.keys((JSON.parse(text) as { error: { fields: object } }).error.fields).toSorted()).toEqual(["groupId", "role", "userId"]);
  expect(text).not.toContain("<script>");
  expect(text).not.toContain("emperor");
});

test("a name that is none has its own fault", async () => {
  const { cookie } = await person();
  for (const name of ["", "   ", "x".repeat(81), "a\u0000b", "a\u202eb"]) {
    const response = await post("groups.create", { headers: { cookie }, body: JSON.stringify({ name, type: "community" }) });
    expect([response.status, await codeOf(response)]).toEqual([400, "name_invalid"]);
  }
});

test("a fault of a use case becomes its status; a wait is said in seconds too", async () => {
  const { userId, cookie } = await person();
  const group = await makeGroup(services.db);
  await makeMembership(services.db, { group_id: group.id, user_id: userId, role: "member" });
  const rename = await post("groups.rename", { headers: { cookie }, body: JSON.stringify({ groupId: group.id, name: "Mine" }) });
  expect([rename.status, await codeOf(rename)]).toEqual([403, "not_allowed"]);
  const mail = () => post("auth.requestSignIn", { body: JSON.stringify({ email: "ama@example.org" }) });
  let last = await mail();
  for (let i = 0; i < 10 && last.status === 200; i += 1) last = await mail();
  const { error } = (await last.json()) as { error: { code: string; retryAfterMs: number } };
  expect([last.status, error.code]).toEqual([429, "too_many"]);
  expect(Number(last.headers.get("retry-after"))).toBe(Math.ceil(error.retryAfterMs / 1000));
});

test("what nobody foresaw is told as internal, and logged without what was sent", async () => {
  const broken = servicesAt(testServerUrl("no_such_database"));
  const { cookie } = await person();
  lines.splice(0);
  const body = JSON.stringify({ name: "Names of the secret choir", type: "community" });
  const response = await post("groups.create", { at: broken, headers: { cookie, "x-request-id": "abc-123" }, body });
  await broken.db.destroy();
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ ok: false, error: { code: "internal" } });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: "error", action: "groups.create", requestId: response.headers.get("x-request-id") });
  expect(lines[0]).not.toContain("secret choir");
  expect(lines[0]).not.toContain(cookie.split("=")[1]!);
});

test("a database that is away is told as something to try again, and logged", async () => {
  const away = servicesAt("postgres://nobody@127.0.0.1:1/none");
  const { cookie } = await person();
  lines.splice(0);
  const response = await post("groups.list", { at: away, headers: { cookie } });
  await away.db.destroy();
  expect([response.status, await codeOf(response)]).toEqual([503, "unavailable"]);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: "error", err: { code: "ECONNREFUSED" } });
});
