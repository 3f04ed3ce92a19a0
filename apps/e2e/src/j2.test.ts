import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { sampleConnections } from "./harness/connections.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf, createDevice, newRequestId } from "./harness/device.ts";
import { spread } from "./harness/numbers.ts";
import { meetPerson } from "./harness/person.ts";
import { signedIn, signInBrowser } from "./harness/sign-in.ts";

/** The rush of the journey, and what the smallest database plan leaves for it. */
const PHONES = 50;
const MOST_CONNECTIONS = 18;

const chromium = openBrowser();
const database = openDatabase();

async function newGroup(name: string, useLimit: number) {
  const organiser = await signedIn("ana");
  const { groupId } = await answerOf(organiser.call("groups.create", { name, type: "community" }));
  const { code } = await answerOf(organiser.call("greet.createCode", { groupId, poster: true, useLimit }));
  return { organiser, groupId, code };
}

/** What a phone does at the door: it opens the link, sees who invites, joins, and opens the group. */
async function comeIn(path: string, name: string, afterMs = 0) {
  const phone = createDevice();
  await wait(afterMs);
  const page = await phone.fetch(path);
  await page.arrayBuffer();
  const preview = await phone.call("greet.preview", { code: path });
  const joined = await phone.call("greet.join", { code: path, name, requestId: newRequestId() });
  const groupId = joined.result.ok ? joined.result.data.groupId : "";
  const group = await phone.fetch(`/g/${groupId}`);
  await group.arrayBuffer();
  return { phone, joined, statuses: [page.status, preview.status, joined.status, group.status], ms: joined.ms };
}

/** The organiser's laptop at the projector, with the poster over the whole screen. */
async function projector(path: string) {
  const laptop = await meetPerson(chromium.browser, "desktop", { name: "projector" });
  await signInBrowser(laptop, "ana");
  await laptop.page.goto(path);
  await laptop.page.getByText("0 people joined").waitFor();
  await laptop.page.getByRole("img", { name: /^QR code that opens this group/ }).waitFor();
  return laptop.page;
}

async function projectorOfFull(codeId: string, groupId: string) {
  const laptop = await meetPerson(chromium.browser, "desktop", { name: "projector" });
  await signInBrowser(laptop, "ana");
  await laptop.page.goto(`/g/${groupId}/greet/${codeId}`);
  await laptop.page.getByText("This poster is full. Nobody else can come in by it.").waitFor();
  return laptop.page;
}

async function rush(overMs: number, name: string) {
  const { organiser, groupId, code } = await newGroup(name, 200);
  const wall = await projector(`/g/${groupId}/greet/${code.id}`);
  const sampler = sampleConnections(database.db);
  const comings = await Promise.all(Array.from({ length: PHONES }, (_, i) => comeIn(code.path, `Guest ${i + 1}`, (i / PHONES) * overMs)));
  const connections = await sampler.stop();
  const { p50, p95, max } = spread(comings.map(({ ms }) => ms));
  console.log(
    `J2: ${PHONES} joins within ${overMs / 1000} s: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms; at most ${connections.most} connections ${JSON.stringify(connections.by)}`,
  );
  return { organiser, groupId, code, comings, connections, wall };
}

describe("J2 rush hour", () => {
  test.each([
    ["within a minute", 60_000],
    ["within two seconds", 2_000],
  ])(
    "fifty phones come in by one poster %s",
    async (words, overMs) => {
      const { organiser, groupId, code, comings, connections, wall } = await rush(overMs, `Rush ${words}`);
      for (const { statuses } of comings) expect(statuses).toEqual([200, 200, 200, 200]);
      await wall.getByText(`${PHONES} people joined`).waitFor();
      // As many faces as a hall can tell apart; they came while people looked.
      await expect
        .poll(() =>
          wall
            .getByRole("listitem")
            .filter({ hasText: /Guest \d+/ })
            .count(),
        )
        .toBe(48);
      await expectAccessible(wall);
      const { people } = await answerOf(organiser.call("people.list", { groupId }));
      expect(people.map((person) => person.name).sort()).toEqual(["Ana Ferreira", ...comings.map((_, i) => `Guest ${i + 1}`)].sort());
      const joined = await answerOf(organiser.call("greet.joined", { codeId: code.id }));
      expect(joined.code.uses).toBe(PHONES);
      expect(connections.most).toBeLessThanOrEqual(MOST_CONNECTIONS);
    },
    180_000,
  );

  test("two newcomers named Maria both exist, and each is asked for an initial", async () => {
    const { organiser, groupId, code } = await newGroup("Two Marias", 10);
    const marias = [await comeIn(code.path, "Maria"), await comeIn(code.path, "Maria")];
    const { people } = await answerOf(organiser.call("people.list", { groupId }));
    expect(people.filter((person) => person.name === "Maria")).toHaveLength(2);
    for (const { phone } of marias) {
      const { group } = await answerOf(phone.call("groups.get", { groupId }));
      expect(group.sharesMyName).toBe(1);
    }
  });

  test("beyond the limit the code says so, and lets people in again once it is raised", async () => {
    const { groupId, code } = await newGroup("Small hall", 2);
    await comeIn(code.path, "One");
    await comeIn(code.path, "Two");
    const wall = await projectorOfFull(code.id, groupId);
    const third = await comeIn(code.path, "Three");
    expect(third.joined.result).toMatchObject({ ok: false, error: { code: "group_full" } });
    await wall.getByRole("button", { name: "Let in up to 50" }).click();
    await wall.getByText("Up to 50 people may join now").waitFor();
    expect((await comeIn(code.path, "Three")).joined.result.ok).toBe(true);
  });

  test("a script without a device of its own is slowed, and told when to try again", async () => {
    const { code } = await newGroup("Script", 200);
    const answers = [];
    for (let i = 0; i < 40; i += 1)
      answers.push(await createDevice().call("greet.join", { code: code.path, name: "Robot", requestId: newRequestId() }));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const { retryAfter } of refused) expect(Number(retryAfter)).toBeGreaterThan(0);
    // The hall behind the same address goes on.
    expect((await comeIn(code.path, "Honest")).joined.result.ok).toBe(true);
  });
});
