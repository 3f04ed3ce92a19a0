import { randomUUID } from "node:crypto";
import { actions, errorStatus, type ActionName } from "@namegame/contract";
import { describe, expect, test } from "vitest";
import { handleAction } from "../handle-action.ts";
import type { ActionCase, ActionCases } from "./action-case.fixture.ts";
import { attachmentsCases } from "./actions/attachments.fixture.ts";
import { authCases } from "./actions/auth.fixture.ts";
import { chatCases } from "./actions/chat.fixture.ts";
import { greetCases } from "./actions/greet.fixture.ts";
import { groupsCases } from "./actions/groups.fixture.ts";
import { introductionsCases } from "./actions/introductions.fixture.ts";
import { notifyCases } from "./actions/notify.fixture.ts";
import { peopleCases } from "./actions/people.fixture.ts";
import { photosCases } from "./actions/photos.fixture.ts";
import { playCases } from "./actions/play.fixture.ts";
import { practiceCases } from "./actions/practice.fixture.ts";
import { reportsCases } from "./actions/reports.fixture.ts";
import { refresherCases } from "./actions/refresher.fixture.ts";
import { scoreCases } from "./actions/score.fixture.ts";
import { voicesCases } from "./actions/voices.fixture.ts";
import { changedRows, foreignChanges, readRows } from "./rows.fixture.ts";
import { ORIGIN } from "../services.fixture.ts";
import { makeWorld } from "./world.fixture.ts";

const cases: ActionCases<typeof actions> = {
  ...attachmentsCases,
  ...authCases,
  ...chatCases,
  ...greetCases,
  ...groupsCases,
  ...introductionsCases,
  ...notifyCases,
  ...peopleCases,
  ...photosCases,
  ...playCases,
  ...practiceCases,
  ...reportsCases,
  ...refresherCases,
  ...scoreCases,
  ...voicesCases,
};
const names = Object.keys(actions) as ActionName[];
const world = await makeWorld();
const { services, everything, stranger } = world;
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

function isPublic(name: ActionName): boolean {
  return "public" in actions[name];
}

function ask(name: string, input: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`${ORIGIN}/api/actions/${name}`, {
    method: "POST",
    headers: { origin: ORIGIN, "content-type": "application/json", ...headers },
    body: JSON.stringify(input),
  });
  return handleAction({ name, request, services });
}

// A stranger who tries everything is slowed down, which would hide what the refusal rests on.
async function askAsStranger(name: string, input: unknown): Promise<{ status: number; text: string }> {
  await services.db.deleteFrom("rate_limits").execute();
  const response = await ask(name, input, { cookie: stranger.cookie });
  return { status: response.status, text: await response.text() };
}

const tried = Object.entries<ActionCase<ActionName>>(cases);
const refusals = tried.flatMap(([name, { refused = [] }]) => refused.map((refusal) => ({ name: name as ActionName, ...refusal })));
const owns = tried.flatMap(([name, { own }]) => (own ? [{ name: name as ActionName, input: own }] : []));
/** One input an action, good or bad: what is refused before anybody looks at it. */
const any = names.map((name) => ({ name, input: [...refusals, ...owns].find((entry) => entry.name === name)?.input }));

test("every action has a stranger's case", () => {
  expect(any.filter(({ input }) => !input).map(({ name }) => name)).toEqual([]);
});

describe("nobody is signed in", () => {
  test.each(any.filter(({ name }) => !isPublic(name)))("$name asks for a session", async ({ name, input }) => {
    const before = await readRows(everything);
    const response = await ask(name, input?.(world));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, error: { code: "signed_out" } });
    expect(changedRows(before, await readRows(everything))).toEqual([]);
  });

  test.each(refusals.filter(({ name }) => isPublic(name)))("$name gives no session and nothing away", async ({ name, input, code }) => {
    const before = await readRows(everything);
    const response = await ask(name, input(world));
    expect(response.status).toBe(errorStatus[code]);
    expect(await response.json()).toEqual({ ok: false, error: { code } });
    expect(response.headers.getSetCookie().filter((cookie) => cookie.includes("session"))).toEqual([]);
    expect(changedRows(before, await readRows(everything))).toEqual([]);
  });
});

describe("another site's page uses the owner's cookie", () => {
  test.each(any)("$name", async ({ name, input }) => {
    const { cookie } = world.owner;
    const before = await readRows(everything);
    for (const origin of ["https://elsewhere.example", "null"]) {
      const response = await ask(name, input?.(world), { cookie, origin });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ ok: false, error: { code: "foreign_origin" } });
      expect(response.headers.getSetCookie()).toEqual([]);
    }
    const form = await ask(name, input?.(world), { cookie, "content-type": "application/x-www-form-urlencoded" });
    expect(form.status).toBe(400);
    expect(changedRows(before, await readRows(everything))).toEqual([]);
  });
});

describe("a stranger with a session", () => {
  test.each(refusals)("$name of what is others': $code", async ({ name, input, code }) => {
    const given = input(world);
    const before = await readRows(everything);
    const answer = await askAsStranger(name, given);
    expect(JSON.parse(answer.text)).toEqual({ ok: false, error: { code } });
    expect(answer.status).toBe(errorStatus[code]);
    expect(changedRows(before, await readRows(everything))).toEqual([]);
    // Of a thing that does not exist it says the same, so the answer tells nobody that this one does.
    const missing = JSON.parse(JSON.stringify(given).replaceAll(UUID, (id) => (id === stranger.userId ? id : randomUUID())));
    expect(await askAsStranger(name, missing)).toEqual(answer);
  });

  test.each(owns)("$name shows and changes only the stranger's own", async ({ name, input }) => {
    const cookie = await stranger.signIn();
    await services.db.deleteFrom("rate_limits").execute();
    const before = await readRows(everything);
    const response = await ask(name, input(world), { cookie });
    const text = await response.text();
    expect({ status: response.status, text }).toMatchObject({ status: 200 });
    expect(world.secrets.filter((secret) => text.includes(secret))).toEqual([]);
    const after = await readRows(everything);
    expect(foreignChanges({ before, after, own: [stranger.userId, stranger.email] })).toEqual([]);
  });
});

describe("the check itself", () => {
  test("would see a leak: a member's answers hold what a stranger's must not", async () => {
    const { groupId, member } = world;
    const seen = await Promise.all(
      (["people.list", "groups.get", "groups.list"] as const).map(async (name) =>
        (await ask(name, name === "groups.list" ? {} : { groupId }, { cookie: member.cookie })).text(),
      ),
    );
    for (const text of seen) expect(world.secrets.some((secret) => text.includes(secret))).toBe(true);
  });

  test("would see a foreign write, in a row of one's own too", async () => {
    const before = await readRows(everything);
    await services.db.updateTable("groups").set({ created_by: stranger.userId }).where("id", "=", world.groupId).execute();
    const after = await readRows(everything);
    expect(foreignChanges({ before, after, own: [stranger.userId] })).toHaveLength(1);
    expect(changedRows(before, after)).toHaveLength(2);
    await services.db.updateTable("groups").set({ created_by: world.owner.userId }).where("id", "=", world.groupId).execute();
  });
});
