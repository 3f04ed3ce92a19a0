import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf, createDevice, type Device } from "./harness/device.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();

const field = (page: Page) => page.getByRole("textbox", { name: "Your first name" });
const comeIn = (page: Page) => page.getByRole("button", { name: "Come in" });

/** The code that a page shows, as its maker has it. */
async function shownCode(page: Page, device: Device, groupId: string) {
  const spoken = (await page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/).innerText()).replace("-", "");
  const { codes } = await answerOf(device.call("greet.listCodes", { groupId }));
  return codes.find((code) => code.spoken === spoken)!;
}

/** A code that lets one person in, as its maker has it. */
async function codeOf(key: string) {
  const device = await signedIn(key);
  const groupId = await demoGroup(device);
  const { code } = await answerOf(device.call("greet.createCode", { groupId }));
  return { device, groupId, code };
}

describe.each(sizes)("J1 newcomer at the door, %s", (size) => {
  test("a member shows a code, a newcomer joins by a first name, and both see the other at once", async () => {
    const name = `Ben ${size}`;
    const ana = await meetPerson(chromium.browser, size, { name: "ana" });
    const device = await signInBrowser(ana, "ana");
    const groupId = await demoGroup(device);
    await ana.page.goto(`/g/${groupId}`);
    await ana.page.getByRole("link", { name: "Greet somebody" }).first().click();
    await ana.page.getByRole("img", { name: /^QR code that opens this group/ }).waitFor();
    await ana.page.getByText(/valid 1[45] more minutes, for 1 person/).waitFor();
    await ana.page.getByRole("radio", { name: "Poster" }).waitFor({ state: "attached" });
    await ana.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/).waitFor();
    await ana.page.getByRole("button", { name: "Copy link" }).waitFor();
    await expectAccessible(ana.page);

    const code = await shownCode(ana.page, device, groupId);
    const ben = await meetPerson(chromium.browser, size, { name: "ben" });
    await ben.page.goto(code.path);
    await ben.page.getByRole("heading", { name: "Welcome to Riverside Community" }).waitFor();
    await ben.page.getByText("Ana says hello").or(ben.page.getByText("Ana Ferreira says hello")).waitFor();
    await expect
      .poll(() =>
        ben.page
          .getByRole("img", { name: /^Ana/ })
          .locator("img")
          .evaluate((img: HTMLImageElement) => img.naturalWidth),
      )
      .toBeGreaterThan(0);
    await ben.page.getByText("The people of Riverside Community see your name").waitFor();
    expect(await ben.page.getByRole("textbox").count()).toBe(1);
    await expectAccessible(ben.page);

    await field(ben.page).fill(name);
    await comeIn(ben.page).click();
    await ben.page.waitForURL(new RegExp(`/g/${groupId}`));
    await ben.page.goto(`/g/${groupId}/people`);
    await ben.page.getByText("Met just now").waitFor();
    await expectAccessible(ben.page);

    // Told live: the page was not touched since the code was shown.
    await ana.page.getByRole("heading", { name: `${name} joined` }).waitFor();
    await ana.page.getByRole("button", { name: `Undo: ${name} did not mean to join` }).waitFor();

    const user = await database.db.selectFrom("users").selectAll().where("name", "=", name).executeTakeFirstOrThrow();
    expect(user).toMatchObject({ email: null, email_verified: false });
    expect(await database.db.selectFrom("accounts").selectAll().where("user_id", "=", user.id).execute()).toEqual([]);
    expect(await database.db.selectFrom("memberships").select(["role", "group_id"]).where("user_id", "=", user.id).execute()).toEqual([
      { role: "guest", group_id: groupId },
    ]);
    const meetings = await database.db
      .selectFrom("meetings")
      .select(["low_user_id", "high_user_id"])
      .where((eb) => eb.or([eb("low_user_id", "=", user.id), eb("high_user_id", "=", user.id)]))
      .execute();
    expect(meetings.map((row) => [row.low_user_id, row.high_user_id].sort())).toEqual([[idOf("ana"), user.id].sort()]);
    expect(await database.db.selectFrom("codes").select(["uses", "use_limit"]).where("id", "=", code.id).executeTakeFirst()).toEqual({
      uses: 1,
      use_limit: 1,
    });

    const late = await meetPerson(chromium.browser, size, { name: "late" });
    await late.page.goto(code.path);
    await late.page.getByRole("heading", { name: "This code does not work", level: 1 }).waitFor();
    await late.page.getByRole("textbox", { name: "Code" }).waitFor();
    await expectAccessible(late.page);

    await ana.page.getByRole("button", { name: `Undo: ${name} did not mean to join` }).click();
    await ana.page.getByText(`${name} is out again`).waitFor();
    expect(
      await answerOf(device.call("people.list", { groupId })).then(({ people }) => people.some((person) => person.name === name)),
    ).toBe(false);
  });

  test("the network goes away at the door: the name is kept, joining goes on by itself, and nobody is made twice", async () => {
    const { code } = await codeOf("ngozi");
    const name = `Olga ${size}`;
    const olga = await meetPerson(chromium.browser, size, { name: "olga" });
    await olga.page.goto(code.path);
    await field(olga.page).fill(name);
    await olga.offline(true);
    await comeIn(olga.page).click();
    await olga.page.getByText("Waiting for the network. Your name is kept").waitFor();
    expect(await field(olga.page).inputValue()).toBe(name);
    await olga.offline(false);
    await olga.page.waitForURL(/\/g\//);
    expect(await database.db.selectFrom("users").select("id").where("name", "=", name).execute()).toHaveLength(1);
  });

  test("the answer is lost on its way: trying again finds the same newcomer", async () => {
    const { code } = await codeOf("ngozi");
    const name = `Lost ${size}`;
    const lost = await meetPerson(chromium.browser, size, { name: "lost" });
    let cut = true;
    await lost.context.route("**/api/actions/greet.join", async (route) => {
      if (!cut) return route.continue();
      cut = false;
      await route.fetch();
      return route.abort("connectionreset");
    });
    await lost.page.goto(code.path);
    await field(lost.page).fill(name);
    await comeIn(lost.page).click();
    await lost.page.waitForURL(/\/g\//);
    expect(await database.db.selectFrom("users").select("id").where("name", "=", name).execute()).toHaveLength(1);
  });

  test("an app's own browser says so and offers the link", async () => {
    const { code } = await codeOf("ngozi");
    const userAgent =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 380.0.0.28.83 (iPhone14,5; iOS 18_4)";
    const inside = await meetPerson(chromium.browser, size, { name: "webview", userAgent });
    await inside.page.goto(code.path);
    await inside.page.getByText("You are inside Instagram").waitFor();
    await inside.page.getByText("Open this page in Safari").waitFor();
    await inside.page.getByRole("button", { name: "Copy link" }).waitFor();
    await expectAccessible(inside.page);
  });
});

describe("J1 codes that let nobody in", () => {
  test("spent, revoked, expired and unknown codes give one page, which names no group", async () => {
    const spent = await codeOf("ngozi");
    await answerOf((await signedIn("kofi")).call("groups.leave", { groupId: spent.groupId }));
    await answerOf((await signedIn("kofi")).call("greet.join", { code: spent.code.spoken, requestId: "1".repeat(32) }));
    const revoked = await codeOf("ngozi");
    await answerOf(revoked.device.call("greet.revokeCode", { codeId: revoked.code.id }));
    const expired = await codeOf("ngozi");
    await database.db
      .updateTable("codes")
      .set({ expires_at: new Date(0) })
      .where("id", "=", expired.code.id)
      .execute();
    const paths = [spent.code.path, revoked.code.path, expired.code.path, `/join/${"A".repeat(22)}`];

    const stranger = await meetPerson(chromium.browser, "phone", { name: "stranger" });
    const pages: string[] = [];
    for (const path of paths) {
      await stranger.page.goto(path);
      await stranger.page.getByRole("heading", { name: "This code does not work", level: 1 }).waitFor();
      pages.push(await stranger.page.locator("body").innerText());
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toContain("Riverside");

    const answers = await Promise.all(paths.map((code) => createDevice().call("greet.preview", { code })));
    for (const { status, result } of answers)
      expect({ status, result }).toEqual({ status: 404, result: { ok: false, error: { code: "code_unusable" } } });
  });

  test("a greeting code signs nobody in, wherever it is pasted", async () => {
    const { code } = await codeOf("ngozi");
    const token = code.path.split("/").at(-1)!;
    const device = createDevice();
    const before = await database.db.selectFrom("sessions").select("id").execute();
    for (const path of [
      `/sign-in/${token}`,
      `/api/auth/${token}`,
      `/api/auth/magic-link/verify?token=${token}`,
      `/sign-in/link?token=${token}`,
    ]) {
      await (await device.fetch(path)).arrayBuffer();
      await (await device.fetch(path, { method: "POST", body: new URLSearchParams({ token }) })).arrayBuffer();
    }
    expect((await device.fetch(`/sign-in/${token}`)).status).toBe(404);
    const signIn = await device.call("auth.signIn", { email: "ngozi@namegame.localhost", code: "123456" });
    expect(signIn.result.ok).toBe(false);
    expect((await device.call("people.me", {})).status).toBe(401);
    expect(await database.db.selectFrom("sessions").select("id").execute()).toHaveLength(before.length);
  });
});
