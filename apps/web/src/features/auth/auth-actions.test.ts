import { hearLive, makeGroup, makeMembership, makeUser } from "@namegame/testing";
import type { ActionInput, ActionName, ActionOutput, Result } from "@namegame/contract";
import { sql } from "kysely";
import { beforeEach, describe, expect, test } from "vitest";
import { handleAction } from "../../server/handle-action.ts";
import { ORIGIN, testServices } from "../../server/services.fixture.ts";

const { services, directUrl, everything } = await testServices();
const { db, auth } = services;
beforeEach(() => db.deleteFrom("rate_limits").execute());

/** A browser that keeps what the answers set. */
function browser(start = "", userAgent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0") {
  let cookie = start;
  return {
    async call<Name extends ActionName>(name: Name, input: ActionInput<Name>): Promise<Result<ActionOutput<Name>>> {
      const headers = { origin: ORIGIN, cookie, "content-type": "application/json", "user-agent": userAgent };
      const request = new Request(`${ORIGIN}/api/actions/${name}`, { method: "POST", headers, body: JSON.stringify(input) });
      const response = await handleAction({ name, request, services });
      const set = response.headers.getSetCookie().find((value) => value.startsWith("namegame_session="));
      if (set) cookie = set.split(";")[0]!;
      return (await response.json()) as Result<ActionOutput<Name>>;
    },
    actor: () => auth.getActor(new Headers({ cookie })),
  };
}

async function signedIn(userId: string, userAgent?: string) {
  const headers = new Headers(userAgent ? { "user-agent": userAgent } : {});
  const { cookies } = await auth.startSession({ userId, headers });
  return browser(cookies[0]!.split(";")[0]!, userAgent);
}

async function guest() {
  const { id: userId } = await makeUser(db, { name: "Gunda" });
  const group = await makeGroup(db);
  await makeMembership(db, { group_id: group.id, user_id: userId, role: "guest" });
  return { userId, page: await signedIn(userId) };
}

async function mailedCode(email: string): Promise<string> {
  const { rows } = await sql<{ payload: { code: string } }>`
    select payload from graphile_worker._private_jobs where payload ->> 'to' = ${email} order by id desc limit 1`.execute(everything);
  return rows[0]!.payload.code;
}

const wrong = (code: string) => (code === "000000" ? "111111" : "000000");
const unusable = { ok: false, error: { code: "mail_code_unusable" } };

describe("by the code of a mail", () => {
  test("somebody new is asked a name, and signed up with it; spaces in the code are forgiven", async () => {
    const page = browser();
    expect(await page.call("auth.requestSignIn", { email: "Nia@Example.org" })).toEqual({ ok: true, data: {} });
    const code = await mailedCode("nia@example.org");
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect(await page.call("auth.signIn", { email: "NIA@example.org", code: spaced })).toEqual({
      ok: true,
      data: { status: "name_needed" },
    });
    expect(await page.actor()).toBeNull();
    const signedUp = await page.call("auth.signIn", { email: "nia@example.org", code, name: "  Nia  " });
    expect(signedUp).toEqual({ ok: true, data: { status: "signed_in" } });
    const row = { name: "Nia", email: "nia@example.org", email_verified: true };
    const { userId } = (await page.actor())!;
    expect(await db.selectFrom("users").selectAll().where("id", "=", userId).executeTakeFirst()).toMatchObject(row);
    expect(await browser().call("auth.signIn", { email: "nia@example.org", code, name: "Thief" })).toEqual(unusable);
  });

  test("a known and an unknown address are answered alike, to the last header", async () => {
    await makeUser(db, { email: "known@example.org", email_verified: true });
    const ask = async (email: string) => {
      const headers = { origin: ORIGIN, "content-type": "application/json", "x-request-id": "the-same" };
      const request = new Request(`${ORIGIN}/api/actions/auth.requestSignIn`, { method: "POST", headers, body: JSON.stringify({ email }) });
      const response = await handleAction({ name: "auth.requestSignIn", request, services });
      const told = [...response.headers].filter(([name]) => name !== "x-request-id");
      return { status: response.status, headers: told, body: await response.text() };
    };
    expect(await ask("unknown@example.org")).toEqual(await ask("known@example.org"));
    const page = browser();
    expect(await page.call("auth.signIn", { email: "unknown@example.org", code: "123456" })).toEqual(
      await page.call("auth.signIn", { email: "known@example.org", code: "123456" }),
    );
  });

  test("five wrong tries end a code; going on to guess has to wait, with the wait told", async () => {
    const { id } = await makeUser(db, { email: "guessed@example.org", email_verified: true });
    const page = browser();
    await page.call("auth.requestSignIn", { email: "guessed@example.org" });
    const code = await mailedCode("guessed@example.org");
    for (let i = 0; i < 5; i += 1) {
      expect(await page.call("auth.signIn", { email: "guessed@example.org", code: wrong(code) })).toEqual(unusable);
    }
    expect(await page.call("auth.signIn", { email: "guessed@example.org", code })).toEqual(unusable);
    let last = await page.call("auth.signIn", { email: "guessed@example.org", code });
    for (let i = 0; i < 10 && !last.ok && last.error.code !== "too_many"; i += 1) {
      last = await page.call("auth.signIn", { email: "guessed@example.org", code });
    }
    expect(last).toMatchObject({ ok: false, error: { code: "too_many", retryAfterMs: expect.any(Number) } });
    expect(await db.selectFrom("sessions").select("id").where("user_id", "=", id).execute()).toEqual([]);
  });

  test("a newer mail's code is the one that counts", async () => {
    await makeUser(db, { email: "twice@example.org", email_verified: true });
    const page = browser();
    await page.call("auth.requestSignIn", { email: "twice@example.org" });
    const first = await mailedCode("twice@example.org");
    await page.call("auth.requestSignIn", { email: "twice@example.org" });
    const second = await mailedCode("twice@example.org");
    expect(await page.call("auth.signIn", { email: "twice@example.org", code: second })).toMatchObject({ data: { status: "signed_in" } });
    expect(await browser().call("auth.signIn", { email: "twice@example.org", code: first })).toEqual(unusable);
  });

  test.each(["ABC-DEF", "abcdef", "12345", "1234567", "１２３４５６"])(
    "what is no six digits, such as a group's code, is no code: %s",
    async (code) => {
      const answer = await browser().call("auth.signIn", { email: "known@example.org", code });
      expect(answer).toMatchObject({ ok: false, error: { code: "invalid_input" } });
    },
  );
});

describe("a guest", () => {
  test("keeps the account by mail: the same row, a member of the group from now on, and back on another device", async () => {
    const { userId, page } = await guest();
    await page.call("auth.requestKeep", { email: "gunda@example.org" });
    const code = await mailedCode("gunda@example.org");
    expect(await page.call("auth.keep", { email: "gunda@example.org", code: wrong(code) })).toEqual(unusable);
    expect(await page.call("auth.keep", { email: "gunda@example.org", code })).toEqual({ ok: true, data: {} });
    expect(await page.call("people.me", {})).toMatchObject({ data: { me: { userId, email: "gunda@example.org", guest: false } } });
    const memberships = await db.selectFrom("memberships").select("role").where("user_id", "=", userId).execute();
    expect(memberships).toEqual([{ role: "member" }]);
    const laptop = browser();
    await laptop.call("auth.requestSignIn", { email: "gunda@example.org" });
    await laptop.call("auth.signIn", { email: "gunda@example.org", code: await mailedCode("gunda@example.org") });
    expect((await laptop.actor())?.userId).toBe(userId);
  });

  test("is told of an account at the address only after proving to hold it, and stays a guest", async () => {
    await makeUser(db, { email: "taken@example.org", email_verified: true });
    const { userId, page } = await guest();
    expect(await page.call("auth.requestKeep", { email: "taken@example.org" })).toEqual({ ok: true, data: {} });
    const code = await mailedCode("taken@example.org");
    expect(await page.call("auth.keep", { email: "taken@example.org", code: wrong(code) })).toEqual(unusable);
    expect(await page.call("auth.keep", { email: "taken@example.org", code })).toEqual({ ok: false, error: { code: "email_taken" } });
    expect(await page.call("people.me", {})).toMatchObject({ data: { me: { userId, email: null, guest: true } } });
    const memberships = await db.selectFrom("memberships").select("role").where("user_id", "=", userId).execute();
    expect(memberships).toEqual([{ role: "guest" }]);
  });
});

describe("devices", () => {
  test("both are listed; ending one ends it at once, and tells the conversation servers to look", async () => {
    const { id: userId } = await makeUser(db, { email: "two@example.org", email_verified: true });
    const phone = await signedIn(userId, "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1");
    const laptop = await signedIn(userId, "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
    const listed = await laptop.call("auth.devices", {});
    if (!listed.ok) throw new Error(listed.error.code);
    const { devices } = listed.data;
    expect(devices.map(({ label, current }) => `${label} ${current}`).toSorted()).toEqual([
      "Firefox on Linux true",
      "Safari on iPhone false",
    ]);
    const live = await hearLive(directUrl);
    await laptop.call("auth.revokeDevice", { sessionId: devices.find(({ current }) => !current)!.sessionId });
    await live.settle();
    expect(live.told(userId)).toEqual([{ type: "sessions_changed" }]);
    expect(await phone.actor()).toBeNull();
    expect(await phone.call("people.me", {})).toEqual({ ok: false, error: { code: "signed_out" } });
    expect(await laptop.actor()).not.toBeNull();
    await laptop.call("auth.signOut", {});
    await live.settle();
    expect(live.told(userId)).toEqual([{ type: "sessions_changed" }, { type: "sessions_changed" }]);
    expect(await laptop.actor()).toBeNull();
    await live.close();
  });
});
