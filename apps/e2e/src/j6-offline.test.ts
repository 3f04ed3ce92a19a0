import type { Page } from "playwright-core";
import { replayReviews, type Grade } from "@namegame/domain";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf, newRequestId } from "./harness/device.ts";
import { flyAway, keptOn, land, readyToFly } from "./harness/kept.ts";
import { meetPerson } from "./harness/person.ts";
import { askedBy } from "./harness/practice.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();
const database = openDatabase();
const { readQuestion, answerRight, goOn } = askedBy(database);
/** People with weeks of practice who answer nothing in the other journeys. */
const learners = { flight: "maria.l", twoDevices: "maria.s" } as const;

const NOTICE = "No connection. Your answers are kept and sent later.";

/** Every face of the question that is shown now has come. */
async function facesShown(page: Page): Promise<void> {
  const widths = () => page.locator("main img").evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(async () => (await widths()).every((width) => width > 0)).toBe(true);
}

/** Answers all questions rightly, and gives back whom they were about. */
async function answerAll(page: Page, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const asked: string[] = [];
  for (let question = await readQuestion(page); question; question = await readQuestion(page)) {
    await facesShown(page);
    asked.push(question.person.userId);
    await answerRight(page, question);
    await page.getByRole("status").getByText("Yes").first().waitFor();
    if (asked.length === most) break;
    await goOn(page, await page.getByRole("main").innerText());
  }
  return asked;
}

function reviewsSince(learnerId: string, since: Date) {
  return database.db
    .selectFrom("reviews")
    .select(["person_id", "correct", "reviewed_at", "client_id"])
    .where("learner_id", "=", learnerId)
    .where("reviewed_at", ">", since)
    .orderBy("reviewed_at")
    .execute();
}

describe("J6 practice on a flight", () => {
  test("after a reload all due cards are there with their photos; the answers arrive once, in the order of their times; nothing stays after signing out", async () => {
    const learnerId = idOf(learners.flight);
    const person = await meetPerson(chromium.browser, "phone", { name: learners.flight });
    const device = await signInBrowser(person, learners.flight);
    const { page } = person;
    const groupId = await demoGroup(device);
    const { summary } = await answerOf(device.call("practice.start", { groupId }));
    expect(summary.due).toBeGreaterThan(2);
    const began = new Date();

    await page.goto(`/g/${groupId}/practice`);
    await page.getByRole("button", { name: "Start", exact: true }).waitFor();
    await readyToFly(person, { groupId, database });
    const { dues } = await keptOn(page);
    const dueHere = Object.keys(dues).filter((id) => Date.parse(dues[id]!) <= Date.now());
    await flyAway(person);
    await page.reload();
    await page.getByText(NOTICE).waitFor();
    await page.getByText(`${summary.due} due`).waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    const [first] = await answerAll(page, 1);
    await page.getByText(NOTICE).waitFor();

    // The app is opened afresh, at its first page: what was answered is not asked again.
    await page.close();
    const again = await person.context.newPage();
    await again.goto("/");
    await again.waitForURL((url) => url.pathname === `/g/${groupId}/practice`);
    await again.getByText(`${summary.due - 1} due`).waitFor();
    await again.getByRole("button", { name: "Start", exact: true }).click();
    const asked = [first!, ...(await answerAll(again))];
    expect(new Set(asked)).toEqual(new Set(dueHere));
    await again.getByRole("heading", { name: /^You recalled/ }).waitFor();
    await again.getByText(NOTICE).waitFor();
    await expectAccessible(again);
    // No other page is kept; the way home leads back here, where nothing is due now.
    await again.getByRole("link", { name: "Finish" }).click();
    await again.getByRole("heading", { name: "All names are fresh" }).waitFor();
    await again.getByText("More names may be due than this device knows of.").waitFor();
    await expectAccessible(again);
    // The answers wait here.
    expect(await reviewsSince(learnerId, began)).toEqual([]);

    // A second tab sends what the first one sends.
    const second = await person.context.newPage();
    await second.goto(`/g/${groupId}/practice`);
    await second.getByText("More names may be due than this device knows of.").waitFor();
    await land(person);
    await expect.poll(async () => (await reviewsSince(learnerId, began)).length).toBe(asked.length);
    const reviews = await reviewsSince(learnerId, began);
    expect(reviews.map(({ person_id }) => person_id)).toEqual(asked);
    expect(reviews.every(({ correct, reviewed_at }) => correct && reviewed_at > began)).toBe(true);
    await second.close();

    await again.goto("/me");
    await again.getByRole("button", { name: "Sign out", exact: true }).click();
    await again.waitForURL((url) => url.pathname === "/");
    await again.getByRole("link", { name: "Sign in" }).first().waitFor();
    await expect.poll(() => keptOn(again)).toEqual({ people: [], dues: {}, askedAt: 0, addresses: [] });
    expect(
      await again.evaluate(() =>
        Object.keys(localStorage)
          .filter((key) => key.startsWith("namegame.practice."))
          .map((key) => localStorage.getItem(key)),
      ),
    ).toEqual(["[]"]);
  }, 300_000);

  test("two devices that were both away end in the state that the log gives", async () => {
    const key = learners.twoDevices;
    const learnerId = idOf(key);
    const began = new Date();
    const phone = await meetPerson(chromium.browser, "phone", { name: `${key}-phone` });
    const laptop = await meetPerson(chromium.browser, "desktop", { name: `${key}-laptop` });
    const device = await signInBrowser(phone, key);
    await signInBrowser(laptop, key);
    const groupId = await demoGroup(device);
    for (const person of [phone, laptop]) {
      await person.page.goto(`/g/${groupId}`);
      await readyToFly(person, { groupId, database });
      await flyAway(person);
    }
    // From the home that is open, without a page of its own to go to.
    await phone.page.getByRole("link", { name: "Start" }).click();
    const onPhone = await answerAll(phone.page, 2);
    await laptop.page.goto(`/g/${groupId}/practice?go=1`);
    await readQuestion(laptop.page);
    await laptop.page.getByRole("button", { name: "I don’t know" }).click();
    await laptop.page.getByRole("button", { name: "Next", exact: true }).click();
    const onLaptop = await answerAll(laptop.page, 2);
    expect(onLaptop[0]).toBeTruthy();

    // The one that answered last comes back first.
    for (const [index, person] of [laptop, phone].entries()) {
      await land(person);
      const expected = index === 0 ? onLaptop.length + 1 : onPhone.length + onLaptop.length + 1;
      await expect.poll(async () => (await reviewsSince(learnerId, began)).length).toBe(expected);
    }
    const log = await database.db.selectFrom("reviews").selectAll().where("learner_id", "=", learnerId).execute();
    const cards = await database.db.selectFrom("cards").selectAll().where("learner_id", "=", learnerId).execute();
    for (const [personId, rows] of Map.groupBy(log, (row) => row.person_id)) {
      const reviews = rows.map((row) => ({ clientId: row.client_id, grade: row.grade as Grade, reviewedAt: row.reviewed_at }));
      const rebuilt = replayReviews({ due: began, reviews });
      const stored = cards.find((card) => card.person_id === personId)!;
      expect({ due: stored.due, stability: stored.stability, reps: stored.reps }).toEqual({
        due: rebuilt.due,
        stability: rebuilt.stability,
        reps: rebuilt.reps,
      });
    }
    const dues: Record<string, string>[] = [];
    for (const { page } of [phone, laptop]) {
      const before = (await keptOn(page)).askedAt;
      await page.goto(`/g/${groupId}/practice`);
      await expect.poll(async () => (await keptOn(page)).askedAt).toBeGreaterThan(before);
      dues.push((await keptOn(page)).dues);
    }
    // Those of whom both know are due at the same time; whom one learns anew is a matter of chance.
    const known = new Set(cards.map((card) => card.person_id));
    const ofKnown = dues.map((each) => Object.fromEntries(Object.entries(each).filter(([id]) => known.has(id))));
    expect(ofKnown[0]).toEqual(ofKnown[1]);
    expect(Object.keys(ofKnown[0]!).length).toBeGreaterThan(0);
  }, 300_000);
});

describe("J6 who is kept", () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });

  test("somebody who hides while a device is away is gone from it when it is back; another person's device keeps nothing of the one before", async () => {
    const person = await meetPerson(chromium.browser, "phone", { name: "soren" });
    const soren = await signInBrowser(person, "soren");
    const { page } = person;
    const { groupId } = await answerOf(soren.call("groups.create", { name: "In the air", type: "community" }));
    const elif = await signedIn("elif");
    const others = [elif, await signedIn("kofi"), await signedIn("hoa")];
    for (const other of others) {
      const { code } = await answerOf(soren.call("greet.createCode", { groupId }));
      await answerOf(other.call("greet.join", { code: code.spoken, requestId: newRequestId() }));
    }
    undo.push(...others.map((other) => () => other.call("groups.leave", { groupId })));

    await page.goto(`/g/${groupId}/practice`);
    await readyToFly(person, { groupId, database });
    const photoOf = async (key: string) =>
      (await database.db.selectFrom("users").select("photo_id").where("id", "=", idOf(key)).executeTakeFirstOrThrow()).photo_id;
    const photo = `/api/photos/${await photoOf("elif")}/512`;
    expect((await keptOn(page)).people).toContain(idOf("elif"));
    expect((await keptOn(page)).addresses).toContain(photo);

    await flyAway(person);
    await answerOf(elif.call("groups.setHidden", { groupId, hidden: true }));
    await page.reload();
    await page
      .getByRole("button", { name: "Try again" })
      .or(page.getByRole("button", { name: "Start", exact: true }))
      .waitFor();
    await land(person);
    await expect.poll(async () => (await keptOn(page)).people).not.toContain(idOf("elif"));
    await expect.poll(async () => (await keptOn(page)).addresses).not.toContain(photo);
    expect((await keptOn(page)).people).toContain(idOf("kofi"));

    // Answers are taken from nobody but the one who gave them.
    const answer = { clientId: crypto.randomUUID(), personId: idOf("kofi"), exercise: "choose_name" as const, elapsedMs: 900 };
    const refused = await soren.call("practice.answers", { learnerId: idOf("elif"), answers: [answer] });
    expect(refused.result).toMatchObject({ ok: false, error: { code: "signed_out" } });

    // Another person signs in on this device.
    await signInBrowser(person, "harpreet");
    await page.goto("/me");
    await expect.poll(() => keptOn(page)).toEqual({ people: [], dues: {}, askedAt: 0, addresses: [] });
  }, 180_000);
});
