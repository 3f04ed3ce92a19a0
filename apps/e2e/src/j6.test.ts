import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf } from "./harness/device.ts";
import { meetPerson } from "./harness/person.ts";
import { type Asked, askedBy, type Kind } from "./harness/practice.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();
const { personOnPhoto, readQuestion, answerRight, goOn } = askedBy(database);
/** People with weeks of practice who meet nobody and answer nothing in the other journeys: guests have no photo to ask by. */
const learners = { phone: "liwei", desktop: "dimitris", keyboard: "oksana" } as const;

describe.each(sizes)("J6 five minutes of practice, %s", (size) => {
  test("home says what is due, each kind of question comes, a miss comes again, and the end says how it went", async () => {
    const key = learners[size];
    const learner = await meetPerson(chromium.browser, size, { name: key });
    const device = await signInBrowser(learner, key);
    const { page } = learner;
    const groupId = await demoGroup(device);
    const began = new Date();

    await page.goto(`/g/${groupId}`);
    const card = page
      .getByRole("region", { name: "Practice" })
      .or(page.getByLabel("Practice", { exact: true }).filter({ has: page.getByRole("heading") }));
    await card.getByText(/^\d+ due, about \d+ min$/).waitFor();
    await expectAccessible(page);
    await card.getByRole("link", { name: "Start" }).click();

    const first = (await readQuestion(page))!;
    await expectAccessible(page);
    await page.getByRole("button", { name: "I don’t know" }).click();
    await page.getByText(`This is ${first.person.name}`).waitFor();
    await page.getByText("You will see them again in a moment.").waitFor();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Next", exact: true }).click();

    const asked: Asked[] = [first];
    for (let question = await readQuestion(page); question; question = await readQuestion(page)) {
      asked.push(question);
      await answerRight(page, question);
      await page.getByRole("status").getByText("Yes").first().waitFor();
      await goOn(page, await page.getByRole("main").innerText());
    }

    const people = new Set(asked.map(({ person }) => person.userId));
    expect(asked.filter(({ person }) => person.userId === first.person.userId)).toHaveLength(2);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set<Kind>(["choose_name", "choose_photo", "type_name"]));
    await page.getByRole("heading", { name: `You recalled ${people.size - 1} of ${people.size} names` }).waitFor();
    await page.getByText(/Due tomorrow: \d+|Nothing due tomorrow/).waitFor();
    await page.getByText("Names you will know tomorrow").waitFor();
    await expectAccessible(page);

    const { userId } = (await answerOf(device.call("people.me", {}))).me;
    const reviews = await database.db
      .selectFrom("reviews")
      .select(["person_id", "correct", "grade", "elapsed_ms"])
      .where("learner_id", "=", userId)
      .where("reviewed_at", ">", began)
      .execute();
    expect(reviews).toHaveLength(asked.length);
    expect(reviews.filter((review) => !review.correct)).toMatchObject([{ person_id: first.person.userId, grade: 1 }]);
    for (const review of reviews.filter((one) => one.correct)) expect([2, 3, 4]).toContain(review.grade);
  }, 180_000);
});

/** The same by keys alone: digits choose, a name is typed and sent by Enter. */
async function answerByKeys(page: Page, { kind, person }: Asked): Promise<void> {
  if (kind === "type_name") {
    await expect.poll(() => focused(page)).toMatch(/^textbox Their name/);
    await page.keyboard.type(person.typed);
    return page.keyboard.press("Enter");
  }
  const options = await page
    .getByRole("group", { name: kind === "choose_name" ? "Choose the name" : /^Choose the photo/ })
    .getByRole("button")
    .all();
  for (const [index, option] of options.entries()) {
    const shows = kind === "choose_name" ? (await option.innerText()).includes(person.name) : (await userOn(option)) === person.userId;
    if (shows) return page.keyboard.press(String(index + 1));
  }
  throw new Error(`${person.name} is not among the answers`);
}

async function userOn(option: Locator): Promise<string> {
  return (await personOnPhoto(await option.locator("img").getAttribute("src"))).userId;
}

/** Role and name of what has the focus, as a screen reader would say it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const roles: Record<string, string> = { H1: "heading", BUTTON: "button", A: "link", INPUT: "textbox", BODY: "nothing" };
    const label = (element as HTMLInputElement).labels?.[0]?.innerText ?? element.getAttribute("aria-label") ?? element.innerText;
    return `${roles[element.tagName] ?? element.tagName} ${element === document.body ? "" : label}`.trim();
  });
}

test("J6 the whole practice by keys: the focus is never lost, and screen readers are told what is asked", async () => {
  const learner = await meetPerson(chromium.browser, "desktop", { name: learners.keyboard });
  const device = await signInBrowser(learner, learners.keyboard);
  const { page } = learner;
  const groupId = await demoGroup(device);
  const main = () => page.getByRole("main").innerText();
  const read = () =>
    readQuestion(page, async () => {
      const before = await main();
      await page.keyboard.press("Enter");
      await expect.poll(main).not.toBe(before);
    });
  /** Enter on a button that is reached without a mouse. */
  async function press(name: string) {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  }

  await page.goto(`/g/${groupId}/practice`);
  await page.getByRole("button", { name: "Start", exact: true }).waitFor();
  await press("Start");
  const first = (await read())!;
  await press("I don’t know");
  await page.getByRole("status").getByText(`This is ${first.person.name}`).waitFor();
  await expect.poll(() => focused(page)).toBe("button Next");
  await page.keyboard.press("Enter");

  const kinds = new Set<Kind>();
  let clues = 0;
  for (let question = await read(); question; question = await read()) {
    kinds.add(question.kind);
    await expect.poll(() => focused(page)).toMatch(question.kind === "type_name" ? /^textbox Their name/ : /^heading Who is/);
    if (clues === 0 && question.kind === "choose_name") {
      await press("Clue");
      await page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
      clues += 1;
    }
    await answerByKeys(page, question);
    await page.getByRole("status").getByText("Yes").first().waitFor();
    // A right answer goes on by itself.
    const verdict = await main();
    await expect.poll(main, { timeout: 10_000 }).not.toBe(verdict);
  }
  expect(kinds).toEqual(new Set<Kind>(["choose_name", "choose_photo", "type_name"]));
  expect(clues).toBe(1);
  await page.getByRole("heading", { name: /^You recalled/ }).waitFor();
  await expectAccessible(page);
}, 180_000);

test("J6 without photos: whoever does not see them is asked by a fact or a voice, on the device where they said so", async () => {
  const learner = await meetPerson(chromium.browser, "phone", { name: learners.keyboard });
  const device = await signInBrowser(learner, learners.keyboard);
  const { page } = learner;
  await page.goto("/me");
  const unseen = page.getByRole("switch", { name: "Practise without photos" });
  await unseen.click();
  await expect.poll(() => unseen.isChecked()).toBe(true);
  await page.goto(`/g/${await demoGroup(device)}/practice`);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^(Who is|This is)/ }).waitFor();
  await page.getByText(/^No photo, person \d+ of \d+/).waitFor({ state: "attached" });
  expect(await page.getByRole("main").locator("img").count()).toBe(0);
  await expectAccessible(page);
  await page.goto("/me");
  await expect.poll(() => unseen.isChecked()).toBe(true);
});

describe("J6 whom practice asks", () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0)) await step();
  });

  test("somebody who hides, blocks or leaves is asked no more, and nobody is asked for themselves", async () => {
    const ana = await signedIn("ana");
    const anaId = (await answerOf(ana.call("people.me", {}))).me.userId;
    const groupId = await demoGroup(ana);
    // Everybody ever: the number of questions asked must not decide.
    const askable = async () => {
      const { people } = await answerOf(ana.call("people.list", { groupId }));
      const asked = new Set<string>();
      for (let i = 0; i < 8; i += 1)
        for (const card of (await answerOf(ana.call("practice.start", { groupId, limit: 50 }))).cards) asked.add(card.person.userId);
      return { people: new Set(people.map((person) => person.userId)), asked };
    };
    const rosa = await signedIn("rosa");
    const rosaId = (await answerOf(rosa.call("people.me", {}))).me.userId;
    await answerOf(ana.call("practice.answer", { clientId: randomUUID(), personId: rosaId, exercise: "choose_name", elapsedMs: 1_000 }));
    const dueAgain = async () => (await askable()).asked.has(rosaId);
    await database.db
      .updateTable("cards")
      .set({ due: new Date(0) })
      .where("learner_id", "=", anaId)
      .where("person_id", "=", rosaId)
      .execute();
    expect(await dueAgain()).toBe(true);

    undo.push(
      () => rosa.call("groups.setHidden", { groupId, hidden: false }),
      () => rosa.call("people.unblock", { userId: anaId }),
    );
    await answerOf(rosa.call("groups.setHidden", { groupId, hidden: true }));
    expect(await dueAgain()).toBe(false);
    await answerOf(rosa.call("groups.setHidden", { groupId, hidden: false }));
    expect(await dueAgain()).toBe(true);
    await answerOf(rosa.call("people.block", { userId: anaId }));
    expect(await dueAgain()).toBe(false);
    await answerOf(rosa.call("people.unblock", { userId: anaId }));
    // Other journeys count on her: she comes back, whatever comes of this one.
    undo.push(async () => {
      const { code } = await answerOf(ana.call("greet.createCode", { groupId }));
      await answerOf(rosa.call("greet.join", { code: code.spoken, requestId: "1".repeat(32) }));
    });
    await answerOf(rosa.call("groups.leave", { groupId }));
    expect(await dueAgain()).toBe(false);
    expect((await askable()).asked.has(anaId)).toBe(false);
  });

  test("a person without a photo is asked by a fact, never by a stand-in", async () => {
    const ana = await signedIn("ana");
    const { groupId } = await answerOf(ana.call("groups.create", { name: "Without photos", type: "community" }));
    const { code } = await answerOf(ana.call("greet.createCode", { groupId }));
    // Somebody whom she meets in no other journey: of one day, the first place counts.
    const newcomer = await signedIn("harpreet");
    const users = () => database.db.updateTable("users").where("id", "=", idOf("harpreet"));
    const { photo_id, name } = await database.db
      .selectFrom("users")
      .select(["photo_id", "name"])
      .where("id", "=", idOf("harpreet"))
      .executeTakeFirstOrThrow();
    undo.push(() => users().set({ photo_id }).execute());
    await users().set({ photo_id: null }).execute();
    await answerOf(newcomer.call("greet.join", { code: code.spoken, requestId: "0".repeat(32) }));
    const { cards } = await answerOf(ana.call("practice.start", { groupId }));
    expect(cards).toMatchObject([{ person: { name, photoId: null }, groupName: "Without photos" }]);
    expect(cards[0]!.metAt).not.toBeNull();
  });
});
