import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { type Crew, makeCrew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf } from "./harness/device.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";
import { type Size, sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();
/** The first owns the group. None of them is in the other journeys' groups. */
const PEOPLE = ["harpreet", "soren", "zoe", "yui", "kofi"] as const;
const ids = () => PEOPLE.map(idOf);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** A group of five of whom two pairs know each other's names, with a month of days written down. */
async function knownGroup(size: Size): Promise<Crew> {
  const [owner, ...members] = PEOPLE;
  const crew = await makeCrew(`Score ${size}`, owner, ...members);
  await database.db.deleteFrom("cards").where("learner_id", "in", ids()).where("person_id", "in", ids()).execute();
  await database.db
    .updateTable("meetings")
    .set({ undone_at: new Date() })
    .where("low_user_id", "in", ids())
    .where("high_user_id", "in", ids())
    .where("undone_at", "is", null)
    .execute();
  const card = { state: "review" as const, due: daysAgo(-20), stability: 20, difficulty: 5, reps: 1, last_review: daysAgo(1) };
  for (const [learner, person] of [
    ["harpreet", "soren"],
    ["soren", "harpreet"],
  ] as const)
    await database.db
      .insertInto("cards")
      .values({ learner_id: idOf(learner), person_id: idOf(person), ...card })
      .execute();
  for (let days = 30; days > 0; days -= 1) {
    await database.db
      .insertInto("group_scores")
      .values({ group_id: crew.groupId, day: daysAgo(days).toISOString().slice(0, 10), known_pairs: days > 12 ? 0 : 1, pairs: 20 })
      .execute();
  }
  return crew;
}

async function browserOf(key: string, size: Size): Promise<Page> {
  const person = await meetPerson(chromium.browser, size, { name: key });
  await signInBrowser(person, key);
  return person.page;
}

describe.each(sizes)("how well a group knows its names, %s", (size) => {
  test("the worker writes the day down; everybody sees one share, the owner its trend, nobody who knows whom", async () => {
    const { groupId, devices } = await knownGroup(size);
    await sql`select graphile_worker.add_job('score.record', '{}')`.execute(database.db);
    const today = () =>
      database.db
        .selectFrom("group_scores")
        .select(["known_pairs", "pairs"])
        .where("group_id", "=", groupId)
        .where("day", "=", new Date().toISOString().slice(0, 10))
        .executeTakeFirst();
    await expect.poll(today).toEqual({ known_pairs: 2, pairs: 20 });

    const owner = await browserOf("harpreet", size);
    await owner.goto(`/g/${groupId}`);
    await owner.getByRole("heading", { name: "10% of names are known" }).waitFor();
    await expectAccessibleInBoth(owner);
    await owner.goto(`/g/${groupId}/settings`);
    const section = owner.getByRole("region", { name: "Names in this group" }).first();
    await section.getByText("2 of 20 times one person knows the name of another.").waitFor();
    await section.getByText("5 people nobody has met yet").waitFor();
    await section.getByRole("img", { name: /^Names known: 0% on .+, 10% on / }).waitFor();
    await section.getByText("As a table").click();
    expect(await section.getByRole("row").count()).toBe(32);
    expect((await section.getByRole("row").nth(1).innerText()).replace(/\s+/g, " ")).toMatch(/10%$/);
    await expectAccessibleInBoth(owner);
    for (const name of ["Søren", "Zoë"]) expect(await section.getByText(name).count()).toBe(0);

    const member = await browserOf("zoe", size);
    await member.goto(`/g/${groupId}`);
    await member.getByRole("heading", { name: "10% of names are known" }).waitFor();
    await member.goto(`/g/${groupId}/settings`);
    await member.getByRole("heading", { name: "Settings", level: 1 }).waitFor();
    expect(await member.getByText("Names in this group").count()).toBe(0);
    expect((await devices.zoe!.call("score.totals", { groupId })).result).toEqual({ ok: false, error: { code: "not_allowed" } });

    // Four are too few: their share would tell of one of them.
    await answerOf(devices["kofi"]!.call("groups.setHidden", { groupId, hidden: true }));
    await member.goto(`/g/${groupId}`);
    await member.getByRole("region", { name: "Came in last" }).waitFor();
    expect(await member.getByText("of names are known").count()).toBe(0);
    await owner.goto(`/g/${groupId}/settings`);
    await owner.getByText("From 5 people on, you see here how well the group knows its names.").waitFor();
  });

  test("days in a row are one's own, and grow with practice", async () => {
    const { groupId, devices } = await knownGroup(size);
    await database.db.deleteFrom("reviews").where("learner_id", "=", idOf("zoe")).execute();
    const review = {
      learner_id: idOf("zoe"),
      person_id: idOf("soren"),
      exercise: "choose_name" as const,
      correct: true,
      elapsed_ms: 2_000,
      grade: 3,
    };
    for (const days of [1, 2, 7, 8, 9])
      await database.db
        .insertInto("reviews")
        .values({ ...review, client_id: randomUUID(), reviewed_at: daysAgo(days) })
        .execute();
    const page = await browserOf("zoe", size);
    await page.goto(`/g/${groupId}/practice`);
    await page.getByText("2 days in a row until yesterday").waitFor();
    await page.getByText("Your longest: 3 days in a row").waitFor();
    await expectAccessibleInBoth(page);
    await answerOf(
      devices.zoe!.call("practice.answer", { clientId: randomUUID(), personId: idOf("soren"), exercise: "choose_name", elapsedMs: 900 }),
    );
    await page.reload();
    await page.getByText("3 days in a row", { exact: true }).waitFor();
  });
});
