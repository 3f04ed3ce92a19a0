import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf, type Device } from "./harness/device.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Pairs that the demo's history does not have: they are new to each other. */
const pairs = { phone: ["hoa", "lukasz"], desktop: ["sam", "mohammed"] } as const;

/** A group of the two alone, so that nothing of the demo's history stands between them. */
async function together(one: Device, other: Device): Promise<string> {
  const { groupId } = await answerOf(one.call("groups.create", { name: "Two alone", type: "community" }));
  const { code } = await answerOf(one.call("greet.createCode", { groupId }));
  await answerOf(other.call("greet.join", { code: code.spoken, requestId: "2".repeat(32) }));
  return groupId;
}

/** Takes back every meeting of two people: each test begins with strangers. */
async function forget(one: string, other: string): Promise<void> {
  const pair = [idOf(one), idOf(other)];
  await database.db.deleteFrom("meetings").where("low_user_id", "in", pair).where("high_user_id", "in", pair).execute();
  await database.db.deleteFrom("cards").where("learner_id", "in", pair).where("person_id", "in", pair).execute();
}

const typedCode = (page: Page) => page.getByRole("textbox", { name: "Code" });
const myCode = async (device: Device) => (await answerOf(device.call("greet.createMeetCode", {}))).code.spoken;

describe.each(sizes)("J3 two members meet, %s", (size) => {
  const [oneKey, otherKey] = pairs[size];

  test("by a typed code both see the other; a note is private; the same day counts once; undo takes it from both", async () => {
    const one = await meetPerson(chromium.browser, size, { name: oneKey });
    const other = await meetPerson(chromium.browser, size, { name: otherKey });
    const [oneDevice, otherDevice] = [await signInBrowser(one, oneKey), await signInBrowser(other, otherKey)];
    const groupId = await together(oneDevice, otherDevice);
    await forget(oneKey, otherKey);

    await one.page.goto("/meet");
    const shown = one.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/);
    await shown.waitFor();
    await one.page.getByRole("img", { name: /^QR code of you/ }).waitFor();
    await expectAccessible(one.page);
    await other.page.goto("/meet");
    await typedCode(other.page).fill(await shown.innerText());

    const [oneName, otherName] = await Promise.all(
      [oneDevice, otherDevice].map(async (device) => (await answerOf(device.call("people.me", {}))).me.name),
    );
    await other.page
      .getByRole("heading", { name: new RegExp(oneName!) })
      .first()
      .waitFor();
    await other.page.getByText("for the first time").waitFor();
    await expectAccessible(other.page);
    // The other side is told without touching anything.
    await one.page
      .getByRole("heading", { name: new RegExp(otherName!) })
      .first()
      .waitFor();
    await one.page.getByText("for the first time").waitFor();

    await other.page.getByRole("button", { name: "Add a note" }).click();
    await other.page.getByRole("textbox", { name: "Private note" }).fill("knows about bees");
    await other.page.getByRole("button", { name: "Save" }).click();
    await other.page.getByRole("textbox", { name: "Private note" }).waitFor({ state: "detached" });
    await other.page.getByText("knows about bees").waitFor();
    const seen = (device: Device, key: string) =>
      answerOf(device.call("people.get", { groupId, userId: idOf(key) })).then(({ person }) => person);
    expect((await seen(otherDevice, oneKey)).meetings).toMatchObject([{ note: "knows about bees" }]);
    expect((await seen(oneDevice, otherKey)).meetings).toMatchObject([{ note: null }]);
    expect([(await seen(oneDevice, otherKey)).metCount, (await seen(otherDevice, oneKey)).metCount]).toEqual([1, 1]);

    await other.page.getByRole("button", { name: "Meet somebody else" }).click();
    await typedCode(other.page).fill(await myCode(oneDevice));
    await other.page.getByText("Already counted today").waitFor();
    expect((await seen(oneDevice, otherKey)).metCount).toBe(1);

    // A day later they meet again: two dates.
    await database.db
      .updateTable("meetings")
      .set({ met_at: new Date(Date.now() - DAY_MS + 60_000) })
      .where("low_user_id", "in", [idOf(oneKey), idOf(otherKey)])
      .where("high_user_id", "in", [idOf(oneKey), idOf(otherKey)])
      .execute();
    await other.page.getByRole("button", { name: "Meet somebody else" }).click();
    await typedCode(other.page).fill(await myCode(oneDevice));
    await other.page.getByText("2 times so far").waitFor();
    const [newest, older] = (await seen(oneDevice, otherKey)).meetings;
    expect(new Date(newest!.metAt).getTime() - new Date(older!.metAt).getTime()).toBeGreaterThan(DAY_MS / 2);

    for (const meeting of [newest!, older!]) await answerOf(oneDevice.call("greet.undoMeeting", { meetingId: meeting.id }));
    expect([(await seen(oneDevice, otherKey)).metCount, (await seen(otherDevice, oneKey)).metCount]).toEqual([0, 0]);
    const pair = [idOf(oneKey), idOf(otherKey)];
    expect(
      await database.db.selectFrom("cards").select("learner_id").where("learner_id", "in", pair).where("person_id", "in", pair).execute(),
    ).toEqual([]);
  });

  test("one's own code, and somebody who blocked, are answered without a dead end or a hint", async () => {
    const one = await meetPerson(chromium.browser, size, { name: oneKey });
    const device = await signInBrowser(one, oneKey);
    const other = await signedIn(otherKey);
    await together(device, other);
    await one.page.goto("/meet");
    await one.page.getByText(/^[A-Z2-9]{3}-[A-Z2-9]{3}$/).waitFor();
    await typedCode(one.page).fill(await myCode(device));
    await one.page.getByText("This is your own code").waitFor();

    await answerOf(other.call("people.block", { userId: idOf(oneKey) }));
    await typedCode(one.page).fill(await myCode(other));
    await one.page.getByText("This code cannot be used by you two").waitFor();
    await answerOf(other.call("people.unblock", { userId: idOf(oneKey) }));
    await expectAccessible(one.page);
  });

  test("without the camera the typed way stands there first and still works", async () => {
    const one = await meetPerson(chromium.browser, size, { name: oneKey, permissions: [] });
    await signInBrowser(one, oneKey);
    await one.page.goto("/meet");
    await one.page.getByRole("button", { name: "Scan with the camera" }).click();
    await one.page.getByText(/^The camera (is not allowed here|did not start)\. Typing the code does the same\.$/).waitFor();
    expect(await typedCode(one.page).isEnabled()).toBe(true);
    await expectAccessible(one.page);
  });
});
