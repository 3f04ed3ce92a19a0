import { makeUser, testDatabase, watchQueries } from "@namegame/testing";
import type { Mail } from "@namegame/contract";
import { beforeEach, expect, test } from "vitest";
import { createAuth, type AuthOptions } from "./create-auth.ts";
import { liveSessions } from "./live-sessions.ts";

const { db } = await testDatabase({ role: "web" });
const mails: Mail[] = [];
const options: AuthOptions = {
  db,
  secret: "a secret of the tests, long enough to pass",
  publicUrl: "http://localhost:3000",
  allowedOrigins: [],
  enqueueMail: async (mail) => void mails.push(mail),
};
const auth = createAuth(options);
const headers = new Headers({ "user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1" });

beforeEach(() => void mails.splice(0));

function withCookies(cookies: string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") });
}

function mailedCode(): { code: string; url: string | undefined } {
  const mail = mails.at(-1);
  if (mail?.template !== "sign_in_code") throw new Error("no code was mailed");
  return { code: mail.code, url: mail.url };
}

function another(code: string): string {
  return code === "000000" ? "111111" : "000000";
}

async function guest(name = "Ama") {
  const user = await makeUser(db, { name });
  const { cookies } = await auth.startSession({ userId: user.id, headers });
  const actor = await auth.getActor(withCookies(cookies));
  if (!actor) throw new Error("no session");
  return { user, cookies, actor };
}

test("a guest's session leads back to the guest; a forged or cut cookie to nobody", async () => {
  const { user, cookies, actor } = await guest();
  expect(actor.userId).toBe(user.id);
  expect(cookies.join()).toMatch(/HttpOnly/i);
  expect(cookies.join()).toMatch(/SameSite=Lax/i);
  const value = cookies[0]!.split(";")[0]!;
  expect(await auth.getActor(new Headers({ cookie: value.replace(/.{8}$/, "AAAAAAAA") }))).toBeNull();
  expect(await auth.getActor(new Headers({ cookie: "namegame_session=" }))).toBeNull();
  expect(await auth.getActor(new Headers())).toBeNull();
});

test("finding out who asks costs one query, and none for whoever has no cookie of ours", async () => {
  const { cookies, user } = await guest();
  const { db: seen, queries } = watchQueries(db);
  const watched = createAuth({ ...options, db: seen });
  expect((await watched.getActor(withCookies(cookies)))?.userId).toBe(user.id);
  expect(queries).toHaveLength(1);
  expect(await watched.getActor(new Headers({ cookie: "other=1" }))).toBeNull();
  expect(await watched.getActor(new Headers({ cookie: "namegame_session=forged.signature" }))).toBeNull();
  expect(queries).toHaveLength(1);
});

test("a session that ran out leads to nobody", async () => {
  const { cookies, actor } = await guest();
  await db
    .updateTable("sessions")
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where("id", "=", actor.sessionId)
    .execute();
  expect(await auth.getActor(withCookies(cookies))).toBeNull();
});

test("a device's last visit is noted by the hour", async () => {
  const { cookies, actor } = await guest();
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  await db.updateTable("sessions").set({ updated_at: old }).where("id", "=", actor.sessionId).execute();
  await auth.getActor(withCookies(cookies));
  const seen = () =>
    db.selectFrom("sessions").select(["updated_at", "ip_address"]).where("id", "=", actor.sessionId).executeTakeFirstOrThrow();
  const first = await seen();
  expect(first.updated_at.getTime()).toBeGreaterThan(old.getTime());
  await auth.getActor(withCookies(cookies));
  expect(await seen()).toEqual(first);
});

test("where a session came from is not kept", async () => {
  const user = await makeUser(db, {});
  await auth.startSession({ userId: user.id, headers: new Headers({ "x-forwarded-for": "203.0.113.7" }) });
  const row = await db.selectFrom("sessions").selectAll().where("user_id", "=", user.id).executeTakeFirstOrThrow();
  expect(JSON.stringify(row)).not.toContain("203.0.113.7");
});

test("over https the cookie is bound to the host and secure", async () => {
  const user = await makeUser(db, {});
  const secure = createAuth({
    db,
    secret: "a secret of the tests, long enough to pass",
    publicUrl: "https://names.example.org",
    allowedOrigins: [],
    enqueueMail: async () => {},
  });
  const { cookies } = await secure.startSession({ userId: user.id, headers });
  expect(cookies[0]).toMatch(/^__Host-namegame_session=/);
  expect(cookies[0]).toMatch(/; Secure/i);
  expect(cookies[0]).not.toMatch(/Domain=/i);
  expect((await secure.getActor(withCookies(cookies)))?.userId).toBe(user.id);
});

test("a new address needs a name, then is signed up with the same code", async () => {
  await auth.requestSignIn({ email: "new@example.org", headers });
  const { code, url } = mailedCode();
  expect(url).toBeUndefined();
  expect(await auth.signInWithCode({ email: "new@example.org", code, headers })).toEqual({ status: "name_needed" });
  const signedIn = await auth.signInWithCode({ email: "new@example.org", code, name: "Nia", headers });
  if (signedIn.status !== "signed_in") throw new Error("not signed in");
  const actor = await auth.getActor(withCookies(signedIn.cookies));
  const row = await db.selectFrom("users").selectAll().where("id", "=", actor!.userId).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ name: "Nia", email: "new@example.org", email_verified: true });
  await expect(auth.signInWithCode({ email: "new@example.org", code, headers })).rejects.toMatchObject({
    fault: { code: "mail_code_unusable" },
  });
});

test("a known address is asked no name, and its mail also has a link that works once", async () => {
  await makeUser(db, { name: "Old", email: "old@example.org", email_verified: true });
  await auth.requestSignIn({ email: "old@example.org", headers });
  const { code, url } = mailedCode();
  const token = new URL(url!).searchParams.get("token")!;
  const verify = () =>
    auth.handle(
      new Request(`http://localhost:3000/api/auth/magic-link/verify?token=${token}&callbackURL=https%3A%2F%2Fevil.example`, {
        headers,
      }),
    );
  const first = await verify();
  expect(first.status).toBe(302);
  expect(first.headers.get("location")).toBe("http://localhost:3000/");
  expect((await auth.getActor(withCookies(first.headers.getSetCookie())))?.userId).toBeTruthy();
  const second = await verify();
  expect(second.headers.get("location")).toMatch(/^http:\/\/localhost:3000\/sign-in\/link\?error=/);
  expect(await auth.getActor(withCookies(second.headers.getSetCookie()))).toBeNull();
  expect((await auth.signInWithCode({ email: "old@example.org", code, headers })).status).toBe("signed_in");
});

test("five wrong tries end a code, also for the right one", async () => {
  await auth.requestSignIn({ email: "tries@example.org", headers });
  const { code } = mailedCode();
  for (let i = 0; i < 5; i += 1) {
    await expect(auth.signInWithCode({ email: "tries@example.org", code: another(code), name: "X", headers })).rejects.toMatchObject({
      fault: { code: "mail_code_unusable" },
    });
  }
  await expect(auth.signInWithCode({ email: "tries@example.org", code, name: "X", headers })).rejects.toMatchObject({
    fault: { code: "mail_code_unusable" },
  });
});

test("an expired code opens nothing", async () => {
  await auth.requestSignIn({ email: "late@example.org", headers });
  const { code } = mailedCode();
  await db
    .updateTable("verifications")
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where("identifier", "like", "%late@example.org")
    .execute();
  await expect(auth.signInWithCode({ email: "late@example.org", code, name: "X", headers })).rejects.toMatchObject({
    fault: { code: "mail_code_unusable" },
  });
});

test("codes, links and their hashes: what the database holds is not what was mailed", async () => {
  await makeUser(db, { name: "Known", email: "known@example.org", email_verified: true });
  await auth.requestSignIn({ email: "known@example.org", headers });
  const { code, url } = mailedCode();
  const held = JSON.stringify(await db.selectFrom("verifications").selectAll().execute());
  expect(held).not.toContain(`"${code}`);
  expect(held).not.toContain(new URL(url!).searchParams.get("token")!);
});

test("a guest keeps the account on the same row", async () => {
  const { user, actor } = await guest();
  await auth.requestSignIn({ email: "keep@example.org", headers });
  const { code } = mailedCode();
  await expect(auth.keepWithCode({ actor, email: "keep@example.org", code: another(code) })).rejects.toMatchObject({
    fault: { code: "mail_code_unusable" },
  });
  await auth.keepWithCode({ actor, email: "keep@example.org", code });
  const row = await db.selectFrom("users").selectAll().where("id", "=", user.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ email: "keep@example.org", email_verified: true });
  await auth.requestSignIn({ email: "keep@example.org", headers });
  const again = await auth.signInWithCode({ email: "keep@example.org", code: mailedCode().code, headers });
  if (again.status !== "signed_in") throw new Error("not signed in");
  expect((await auth.getActor(withCookies(again.cookies)))?.userId).toBe(user.id);
});

test("an address that has an account is refused to another, and only after proof", async () => {
  await makeUser(db, { name: "Owner", email: "taken@example.org", email_verified: true });
  const { user, actor } = await guest("Mallory");
  await auth.requestSignIn({ email: "taken@example.org", headers });
  const { code } = mailedCode();
  await expect(auth.keepWithCode({ actor, email: "taken@example.org", code: another(code) })).rejects.toMatchObject({
    fault: { code: "mail_code_unusable" },
  });
  await expect(auth.keepWithCode({ actor, email: "taken@example.org", code })).rejects.toMatchObject({ fault: { code: "email_taken" } });
  expect((await db.selectFrom("users").select("email").where("id", "=", user.id).executeTakeFirstOrThrow()).email).toBeNull();
});

test("an address that is there is not moved to another, not even with a good code", async () => {
  const user = await makeUser(db, { name: "Ada", email: "ada@example.org", email_verified: true });
  const { cookies } = await auth.startSession({ userId: user.id, headers });
  const actor = (await auth.getActor(withCookies(cookies)))!;
  await auth.requestSignIn({ email: "thief@example.org", headers });
  const { code } = mailedCode();
  await expect(auth.keepWithCode({ actor, email: "thief@example.org", code })).rejects.toMatchObject({ fault: { code: "conflict" } });
  expect((await db.selectFrom("users").select("email").where("id", "=", user.id).executeTakeFirstOrThrow()).email).toBe("ada@example.org");
});

test("of two who sign up or keep by the same code at once, one gets the address", async () => {
  const [one, two] = [await guest("One"), await guest("Two")];
  await auth.requestSignIn({ email: "race@example.org", headers });
  const { code } = mailedCode();
  const ended = await Promise.allSettled([
    auth.keepWithCode({ actor: one.actor, email: "race@example.org", code }),
    auth.keepWithCode({ actor: two.actor, email: "race@example.org", code }),
    auth.signInWithCode({ email: "race@example.org", code, name: "Three", headers }),
  ]);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refusals = ended.flatMap((end) => (end.status === "rejected" ? [(end.reason as { fault?: { code: string } }).fault?.code] : []));
  expect(refusals.filter((refusal) => refusal !== "mail_code_unusable" && refusal !== "email_taken")).toEqual([]);
  expect(await db.selectFrom("users").select("id").where("email", "=", "race@example.org").execute()).toHaveLength(1);
});

test("devices: mine are listed and end; a stranger's session is not found", async () => {
  const { user, cookies, actor } = await guest();
  const laptop = await auth.startSession({
    userId: user.id,
    headers: new Headers({ "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0" }),
  });
  const devices = await auth.listDevices({ actor });
  expect(devices.map((device) => device.label).toSorted()).toEqual(["Firefox on Linux", "Safari on iPhone"]);
  expect(devices.filter((device) => device.current)).toHaveLength(1);
  expect(JSON.stringify(devices)).not.toContain(cookies[0]!.split("=")[1]!.slice(0, 20));
  const stranger = await guest("Stranger");
  const other = devices.find((device) => !device.current)!;
  await expect(auth.revokeDevice({ actor: stranger.actor, sessionId: other.sessionId })).rejects.toMatchObject({
    fault: { code: "not_found" },
  });
  expect(await auth.getActor(withCookies(laptop.cookies))).not.toBeNull();
  await auth.revokeDevice({ actor, sessionId: other.sessionId });
  expect(await auth.getActor(withCookies(laptop.cookies))).toBeNull();
  expect(await liveSessions({ db, sessionIds: [actor.sessionId, other.sessionId] })).toEqual(new Set([actor.sessionId]));
});

test("signing out ends the session on the server", async () => {
  const { cookies, actor } = await guest();
  const cleared = await auth.signOut({ actor, headers: withCookies(cookies) });
  expect(cleared.cookies.join()).toMatch(/namegame_session=;.*Max-Age=0/i);
  expect(await auth.getActor(withCookies(cookies))).toBeNull();
});

test("the library's other paths are closed", async () => {
  for (const path of [
    "sign-in/email-otp",
    "email-otp/send-verification-otp",
    "sign-up/email",
    "update-user",
    "list-sessions",
    "start-session",
    "ok",
  ]) {
    const response = await auth.handle(
      new Request(`http://localhost:3000/api/auth/${path}`, {
        method: "POST",
        body: "{}",
        headers: { "content-type": "application/json" },
      }),
    );
    expect(response.status, path).toBe(404);
  }
});

test("a passkey ceremony begins for a guest and names our site", async () => {
  const { cookies } = await guest();
  const response = await auth.handle(
    new Request("http://localhost:3000/api/auth/passkey/generate-register-options", { headers: withCookies(cookies) }),
  );
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ rp: { id: "localhost", name: "NameGame" } });
  const stranger = await auth.handle(new Request("http://localhost:3000/api/auth/passkey/generate-register-options"));
  expect(stranger.status).toBe(401);
});

test("the last passkey of somebody without an address stays", async () => {
  const { user, actor } = await guest();
  const key = (credential: string) =>
    db
      .insertInto("passkeys")
      .values({ user_id: user.id, public_key: "k", credential_id: credential, counter: 0, device_type: "singleDevice", backed_up: false })
      .returning("id")
      .executeTakeFirstOrThrow();
  const first = await key(`a-${user.id}`);
  const second = await key(`b-${user.id}`);
  const stranger = await guest("Stranger");
  await expect(auth.removePasskey({ actor: stranger.actor, passkeyId: first.id })).rejects.toMatchObject({ fault: { code: "not_found" } });
  await auth.removePasskey({ actor, passkeyId: first.id });
  await expect(auth.removePasskey({ actor, passkeyId: second.id })).rejects.toMatchObject({ fault: { code: "conflict" } });
  expect(await auth.listPasskeys({ actor })).toHaveLength(1);
});
