import { makeGroup, makeMembership, makeUser } from "@namegame/testing";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { createAuthenticator } from "./authenticator.fixture.ts";
import { serveAuth } from "./serve-auth.ts";
import { ORIGIN, testServices } from "../../../server/services.fixture.ts";

const { services, everything } = await testServices();
const { db, auth } = services;
beforeEach(() => db.deleteFrom("rate_limits").execute());

/** A browser's cookies at our site. */
function browser(cookie = "") {
  const jar = new Map(cookie ? [cookie.split("=", 2) as [string, string]] : []);
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const ask = async (path: string, { body, origin = ORIGIN }: { body?: unknown; origin?: string } = {}) => {
    const headers = {
      origin,
      cookie: header(),
      "content-type": "application/json",
      "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0",
    };
    const form = body instanceof URLSearchParams;
    if (form) headers["content-type"] = "application/x-www-form-urlencoded";
    const init = body === undefined ? { headers } : { method: "POST", headers, body: form ? String(body) : JSON.stringify(body) };
    const response = await serveAuth({ request: new Request(`${ORIGIN}/api/auth/${path}`, init), services });
    for (const set of response.headers.getSetCookie()) {
      const [name, value] = set.split(";")[0]!.split(/=(.*)/s) as [string, string];
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const press = (token: string, origin = ORIGIN) =>
    ask("magic-link/verify?callbackURL=https://evil.example", { body: new URLSearchParams({ token }), origin });
  const challenge = async (path: string) => ((await (await ask(`passkey/${path}`)).json()) as { challenge: string }).challenge;
  return { ask, press, challenge, actor: () => auth.getActor(new Headers({ cookie: header() })) };
}

async function guest() {
  const { id: userId } = await makeUser(db, { name: "Gunda" });
  const group = await makeGroup(db);
  await makeMembership(db, { group_id: group.id, user_id: userId, role: "guest" });
  const { cookies } = await auth.startSession({ userId, headers: new Headers() });
  return { userId, page: browser(cookies[0]!.split(";")[0]!) };
}

const key = (origin = ORIGIN) => createAuthenticator({ rpId: "localhost", origin });
const passkeysOf = (userId: string) => db.selectFrom("passkeys").selectAll().where("user_id", "=", userId).execute();

async function withPasskey() {
  const { userId, page } = await guest();
  const authenticator = key();
  const response = authenticator.register(await page.challenge("generate-register-options"));
  const registered = await page.ask("passkey/verify-registration", { body: { response } });
  return { userId, page, authenticator, registered };
}

describe("passkeys", () => {
  test("a guest adds one and keeps the account: the same row, a member from now on", async () => {
    const { userId, page, registered } = await withPasskey();
    expect([registered.status, await registered.json()]).toEqual([200, { done: true }]);
    expect((await page.actor())?.userId).toBe(userId);
    expect(await passkeysOf(userId)).toMatchObject([{ name: "Firefox on Linux", counter: 0 }]);
    const { role } = await db.selectFrom("memberships").select("role").where("user_id", "=", userId).executeTakeFirstOrThrow();
    expect(role).toBe("member");
    expect(await db.selectFrom("users").select(["name", "email"]).where("id", "=", userId).execute()).toEqual([
      { name: "Gunda", email: null },
    ]);
  });

  test("on another device it signs in the same person; the token stays in the cookie", async () => {
    const { userId, authenticator } = await withPasskey();
    const laptop = browser();
    const response = authenticator.signIn(await laptop.challenge("generate-authenticate-options"));
    const signedIn = await laptop.ask("passkey/verify-authentication", { body: { response } });
    expect([signedIn.status, await signedIn.json()]).toEqual([200, { done: true }]);
    expect((await laptop.actor())?.userId).toBe(userId);
    expect(await passkeysOf(userId)).toMatchObject([{ counter: 1 }]);
  });

  test("an answer that was used is worth nothing, from the same page or another", async () => {
    const { authenticator } = await withPasskey();
    const laptop = browser();
    const response = authenticator.signIn(await laptop.challenge("generate-authenticate-options"));
    await laptop.ask("passkey/verify-authentication", { body: { response } });
    const again = await laptop.ask("passkey/verify-authentication", { body: { response } });
    const thief = browser();
    await thief.challenge("generate-authenticate-options");
    const stolen = await thief.ask("passkey/verify-authentication", { body: { response } });
    expect([again.status, stolen.status]).toEqual([400, 400]);
    expect(await thief.actor()).toBeNull();
  });

  test("an answer given to another site, or by a key of one's own for another's credential, signs nobody in", async () => {
    const { authenticator } = await withPasskey();
    const page = browser();
    const phished = authenticator.signIn(await page.challenge("generate-authenticate-options"), "https://localhost.evil.example");
    expect((await page.ask("passkey/verify-authentication", { body: { response: phished } })).status).toBe(400);
    const challenge = await page.challenge("generate-authenticate-options");
    const [theirs, mine] = [authenticator.signIn(challenge), key().signIn(challenge)];
    const forged = { ...theirs, response: mine["response"] };
    expect((await page.ask("passkey/verify-authentication", { body: { response: forged } })).status).toBe(401);
    const unknown = key().signIn(await page.challenge("generate-authenticate-options"));
    expect((await page.ask("passkey/verify-authentication", { body: { response: unknown } })).status).toBe(401);
    expect(await page.actor()).toBeNull();
  });

  test("a registration begun by one person ends with nobody else", async () => {
    const [one, two] = [await guest(), await guest()];
    const challenge = await one.page.challenge("generate-register-options");
    await two.page.challenge("generate-register-options");
    const refused = await two.page.ask("passkey/verify-registration", { body: { response: key().register(challenge) } });
    expect(refused.ok).toBe(false);
    expect([...(await passkeysOf(one.userId)), ...(await passkeysOf(two.userId))]).toEqual([]);
  });

  test("a registration's challenge is none for signing in", async () => {
    const { page, authenticator } = await withPasskey();
    const response = authenticator.signIn(await page.challenge("generate-register-options"));
    expect((await page.ask("passkey/verify-authentication", { body: { response } })).status).toBe(400);
  });

  test("the page says neither the passkey's name nor that it wants a session", async () => {
    const { userId, page } = await guest();
    const response = key().register(await page.challenge("generate-register-options"));
    await page.ask("passkey/verify-registration", { body: { response, name: "x".repeat(1000), createSession: true } });
    expect(await passkeysOf(userId)).toMatchObject([{ name: "Firefox on Linux" }]);
    expect(await db.selectFrom("sessions").select("id").where("user_id", "=", userId).execute()).toHaveLength(1);
  });
});

describe("the mailed link", () => {
  async function mailedToken(email: string): Promise<string> {
    await auth.requestSignIn({ email, headers: new Headers() });
    const { rows } = await sql<{ payload: { url: string } }>`
      select payload from graphile_worker._private_jobs where payload ->> 'to' = ${email}`.execute(everything);
    return new URL(rows.at(-1)!.payload.url).searchParams.get("token")!;
  }

  test("signs in once, and leads to the start; then to the page that says it is used", async () => {
    const { id } = await makeUser(db, { email: "link@example.org", email_verified: true });
    const token = await mailedToken("link@example.org");
    const page = browser();
    const first = await page.press(token);
    expect(first.status).toBe(302);
    expect(new URL(first.headers.get("location")!, ORIGIN).href).toBe(`${ORIGIN}/`);
    expect((await page.actor())?.userId).toBe(id);
    const other = browser();
    const second = await other.press(token);
    expect(new URL(second.headers.get("location")!, ORIGIN).pathname).toBe("/sign-in/link");
    expect(await other.actor()).toBeNull();
  });

  test("does nothing when it is only fetched, or pressed by another site: who is signed in stays so, and the link stays good", async () => {
    const { id } = await makeUser(db, { email: "other@example.org", email_verified: true });
    const token = await mailedToken("other@example.org");
    const { userId, page } = await guest();
    expect((await page.ask(`magic-link/verify?token=${token}`)).status).toBe(404);
    expect((await page.press(token, "https://evil.example")).status).toBe(403);
    expect((await page.actor())?.userId).toBe(userId);
    await page.press(token);
    expect((await page.actor())?.userId).toBe(id);
  });

  test("is no good once it ran out", async () => {
    await makeUser(db, { email: "late@example.org", email_verified: true });
    const token = await mailedToken("late@example.org");
    await db
      .updateTable("verifications")
      .set({ expires_at: new Date(Date.now() - 1000) })
      .execute();
    const page = browser();
    await page.press(token);
    expect(await page.actor()).toBeNull();
  });

  test("is tried so often and not more", async () => {
    const page = browser();
    let last = await page.press("guess");
    for (let i = 0; i < 100 && last.status === 302; i += 1) last = await page.press(`guess${i}`);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

test("another site's page begins and ends nothing", async () => {
  const { userId, page } = await guest();
  const response = key().register(await page.challenge("generate-register-options"));
  const refused = await page.ask("passkey/verify-registration", { body: { response }, origin: "https://evil.example" });
  expect(refused.status).toBe(403);
  expect(await passkeysOf(userId)).toEqual([]);
});

test.each([
  ["a text of 70 KiB", { response: "x".repeat(70 * 1024) }],
  ["an object of 70 KiB", { response: { id: "x".repeat(70 * 1024) } }],
  ["a text for an object", { response: "text" }],
  ["nothing", {}],
  ["null", null],
])("a body that is no authenticator's answer is refused: %s", async (_, body) => {
  const { page } = await guest();
  await page.challenge("generate-authenticate-options");
  expect((await page.ask("passkey/verify-authentication", { body })).status).toBe(400);
});
