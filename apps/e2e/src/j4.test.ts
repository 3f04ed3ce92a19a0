import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf } from "./harness/device.ts";
import { mailTo, newestMail } from "./harness/mailbox.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { signedIn } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();

/** A guest who came in by a code of Amira’s a moment ago. */
async function guest(person: Person, name: string): Promise<{ userId: string; groupId: string }> {
  const amira = await signedIn("amira");
  const groupId = await demoGroup(amira);
  const { code } = await answerOf(amira.call("greet.createCode", { groupId }));
  await person.page.goto(code.path);
  await person.page.getByRole("textbox", { name: "Your first name" }).fill(name);
  await person.page.getByRole("button", { name: "Come in" }).click();
  await person.page.waitForURL(new RegExp(`/g/${groupId}`));
  const { id } = await database.db.selectFrom("users").select("id").where("name", "=", name).executeTakeFirstOrThrow();
  return { userId: id, groupId };
}

/** A device with a fingerprint reader on which a finger always lies. */
async function withPasskeys({ context, page }: Person): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable", { enableUI: false });
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** From the next page on, a browser that has passkeys but cannot list them under a field, so that the button is the way. */
async function withoutPasskeyList(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
}

/** Everything of the person that must outlive keeping the account. */
async function ownedBy(userId: string) {
  const { db } = database;
  const meetings = db
    .selectFrom("meetings")
    .select("id")
    .where((m) => m.or([m("low_user_id", "=", userId), m("high_user_id", "=", userId)]));
  const memberships = db.selectFrom("memberships").select(["group_id", "role"]).where("user_id", "=", userId);
  return { meetings: await meetings.execute(), memberships: await memberships.execute() };
}

async function signOutAsKept(page: Page): Promise<void> {
  await page.goto("/me");
  await page.getByRole("button", { name: "Sign out", exact: true }).last().click();
  await page.getByRole("link", { name: "Sign in" }).first().waitFor();
}

async function codeFor(address: string, since: number): Promise<string> {
  const code = /\b\d{3}\s?\d{3}\b/.exec((await mailTo(address, since)).text)?.[0];
  if (!code) throw new Error("the mail holds no code");
  return code;
}

describe.each(sizes)("J4 guest keeps the account, %s", (size) => {
  test("by a passkey: the same person, a member now, who comes back with it after signing out", async () => {
    const person = await meetPerson(chromium.browser, size, { name: "kim" });
    await withPasskeys(person);
    const { page } = person;
    const { userId, groupId } = await guest(person, `Kim ${size}`);
    const before = await ownedBy(userId);
    expect(before.memberships).toEqual([{ group_id: groupId, role: "guest" }]);

    await page.goto("/me");
    await page.getByRole("button", { name: "Sign out", exact: true }).last().click();
    await page.getByRole("alertdialog", { name: "Sign out and lose this account?" }).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Keep my account" }).click();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Keep with a passkey" }).click();
    await page.getByText("Passkey added").first().waitFor();
    await page.getByRole("heading", { name: "Ways in" }).waitFor();
    const after = await ownedBy(userId);
    expect(after.meetings).toEqual(before.meetings);
    expect(after.memberships).toEqual([{ group_id: groupId, role: "member" }]);

    // The passkey in the field's list is picked by the finger that lies on the reader.
    await signOutAsKept(page);
    await page.goto("/sign-in?next=/me");
    await page.waitForURL(({ pathname }) => pathname === "/me");

    await withoutPasskeyList(page);
    await signOutAsKept(page);
    await page.goto("/sign-in?next=/me");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL(({ pathname }) => pathname === "/me");
    await expect.poll(() => page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).toBe(`Kim ${size}`);
    const sessions = await database.db.selectFrom("sessions").select("user_id").where("user_id", "=", userId).execute();
    expect(sessions).toHaveLength(1);
    expect(await database.db.selectFrom("users").select("id").where("name", "=", `Kim ${size}`).execute()).toEqual([{ id: userId }]);

    // The only way back in is not taken away.
    await page.getByRole("button", { name: /^Remove / }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await page.getByText("This is your only way back in").first().waitFor();
  });

  test("by a code from the mail, offered on the third visit; a wrong code keeps what was typed", async () => {
    const person = await meetPerson(chromium.browser, size, { name: "lou" });
    const address = `lou-${size}@names.example`;
    const { userId, groupId } = await guest(person, `Lou ${size}`);
    const card = person.page.getByRole("region", { name: "Keep your names" });
    expect(await card.count()).toBe(0);
    await person.context.addCookies([{ name: "ng_keep", value: "3.0", url: new URL("/", person.page.url()).href }]);
    await person.page.goto(`/g/${groupId}`);
    await card.waitFor();
    await expectAccessible(person.page);

    await card.getByRole("button", { name: "Keep with an e-mail code" }).click();
    const since = await newestMail();
    const { page } = person;
    await page.getByRole("textbox", { name: "E-mail address" }).fill(address);
    await page.getByRole("button", { name: "Mail me a code" }).click();
    const digits = page.getByRole("textbox", { name: "Code from the mail" });
    await digits.waitFor();
    await expectAccessible(page);
    const code = await codeFor(address, since);
    const wrong = code.replace(/\d/g, (digit) => String((Number(digit) + 1) % 10));
    await digits.fill(wrong);
    await page.getByText("This code is wrong or too old").waitFor();
    await page.getByText(address).waitFor();
    await digits.fill(code);
    await page.getByText("Kept. You can sign in anywhere").first().waitFor();
    await card.waitFor({ state: "detached" });
    const row = await database.db.selectFrom("users").select(["id", "email"]).where("email", "=", address).executeTakeFirst();
    expect(row).toEqual({ id: userId, email: address });
    expect((await ownedBy(userId)).memberships).toEqual([{ group_id: groupId, role: "member" }]);
  });

  test("a second device signs in by the mail's link, is listed, and is signed out from the first", async () => {
    const address = `nia-${size}@names.example`;
    const phone = await meetPerson(chromium.browser, size, { name: "nia" });
    await phone.page.goto("/sign-in");
    await expectAccessible(phone.page);
    let since = await newestMail();
    await phone.page.getByRole("textbox", { name: "E-mail address" }).fill(address);
    await phone.page.getByRole("button", { name: "Mail me a code" }).click();
    await phone.page.getByRole("textbox", { name: "Code from the mail" }).fill(await codeFor(address, since));
    await phone.page.getByRole("textbox", { name: "Your name" }).fill(`Nia ${size}`);
    await phone.page.getByRole("button", { name: "Go in" }).click();
    await phone.page.waitForURL((url) => url.pathname === "/");

    const laptop = await meetPerson(chromium.browser, "desktop", { name: "nia's laptop" });
    await laptop.page.goto("/sign-in");
    since = await newestMail();
    await laptop.page.getByRole("textbox", { name: "E-mail address" }).fill(address);
    await laptop.page.getByRole("button", { name: "Mail me a code" }).click();
    const link = /https?:\/\/\S+\/sign-in\/link\?token=\S+/.exec((await mailTo(address, since)).text)?.[0];
    await laptop.page.goto(link!);
    await laptop.page.waitForURL((url) => url.pathname === "/");
    await laptop.page.goto("/me");
    await laptop.page.getByRole("heading", { name: "Where you are signed in" }).waitFor();
    await expectAccessible(laptop.page);

    // The link worked once; the page says so kindly.
    const late = await meetPerson(chromium.browser, size, { name: "late" });
    await late.page.goto(link!);
    await late.page.getByRole("heading", { name: "This link is used up" }).waitFor();
    await expectAccessible(late.page);

    await phone.page.goto("/me");
    await phone.page.getByRole("button", { name: /^Sign out .+ on / }).click();
    await phone.page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
    await phone.page
      .getByText(/is signed out$/)
      .first()
      .waitFor();
    await laptop.page.goto("/me");
    await laptop.page.waitForURL(/\/sign-in\?next=%2Fme$/);
  });
});

test("a code of a group or a person is no key to an account, at whatever address it is pasted", async () => {
  const amira = await signedIn("amira");
  const groupId = await demoGroup(amira);
  const { code: join } = await answerOf(amira.call("greet.createCode", { groupId }));
  const { code: meet } = await answerOf(amira.call("greet.createMeetCode", {}));
  const before = await database.db.selectFrom("sessions").select("id").execute();
  const stranger = await meetPerson(chromium.browser, "desktop", { name: "stranger" });
  for (const { spoken, path } of [join, meet]) {
    const token = path.split("/").at(-1)!;
    for (const key of [spoken, token]) {
      for (const address of [`/sign-in/${key}`, `/api/auth/${key}`, `/api/auth/sign-in/${key}`]) {
        expect((await stranger.context.request.get(address)).status(), address).toBe(404);
      }
      await stranger.page.goto(`/sign-in/link?token=${key}`);
      await stranger.page.getByRole("heading", { name: "This link is used up" }).waitFor();
    }
  }
  expect((await stranger.context.cookies()).filter(({ name }) => name.includes("session"))).toEqual([]);
  expect(await database.db.selectFrom("sessions").select("id").execute()).toEqual(before);
});
