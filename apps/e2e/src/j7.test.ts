import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { expectAccessible, expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { makeCrew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf } from "./harness/device.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { answerRight, askedRound, type AskedRound, options } from "./harness/room-game.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();
const database = openDatabase();
/** Whom the room may be shown, beside the guest without a photo. */
const SHOWN = ["tomas", "ngozi", "liwei", "amira"];
const ROUNDS = 10;

interface Player {
  key: string;
  userId: string;
  page: Page;
}

/** A demo person's phone. */
async function phoneOf(key: string): Promise<Person> {
  const phone = await meetPerson(chromium.browser, "phone", { name: key });
  await signInBrowser(phone, key);
  return phone;
}

const points = async (gameId: string, userId: string) =>
  (
    await database.db
      .selectFrom("game_players")
      .select("points")
      .where("game_id", "=", gameId)
      .where("user_id", "=", userId)
      .executeTakeFirstOrThrow()
  ).points;

const pointsText = (count: number) => (count === 1 ? "1 point" : `${count} points`);

test("J7 a room game: from the list of who is here to the podium, through all that happens on the way", async () => {
  const crew = await makeCrew("Game night", "ana", ...SHOWN, "jurgen", "dimitris");
  const { groupId } = crew;
  for (const key of [...SHOWN, "jurgen"]) await answerOf(crew.devices[key]!.call("play.setConsent", { groupId, plays: true }));

  // The host's laptop: what is on today, who is here, how long to play.
  const laptop = await meetPerson(chromium.browser, "desktop", { name: "host" });
  await signInBrowser(laptop, "ana");
  const host = laptop.page;
  await host.goto(`/g/${groupId}`);
  await host.getByRole("link", { name: "Set up a game" }).click();
  await host.getByRole("textbox", { name: "Name of the event" }).fill("Choir night");
  await host.getByRole("button", { name: "Begin" }).click();
  const people = host.getByRole("region", { name: "Who is here" });
  for (const [typed, name] of [
    ["李", /李伟/],
    ["amira", /Amira/],
    ["δημ", /Δημήτρης/],
  ] as const) {
    await people.getByRole("searchbox", { name: "Find a person" }).fill(typed);
    await people.getByRole("switch", { name }).click();
    await expect.poll(() => people.getByRole("switch", { name }).isChecked()).toBe(true);
  }
  await people.getByRole("searchbox").fill("");
  // Ana and the three; two said yes. Who did not is a number alone.
  await people.getByText("are here").waitFor();
  expect(await people.getByRole("definition").allInnerTexts()).toEqual(["4", "2", "2"]);
  await expectAccessibleInBoth(host);
  await host.getByRole("group", { name: "Seconds for each" }).getByText("30").click();
  await host.getByRole("button", { name: "Open the lobby" }).click();
  await host.getByRole("heading", { name: "The lobby is open" }).waitFor();
  await host.getByText("1 more person has to agree to be shown.").waitFor();
  const gameId = new URL(host.url()).pathname.split("/").at(-1)!;
  await expectAccessible(host);
  await database.db.updateTable("games").set({ round_seconds: 60 }).where("id", "=", gameId).execute();

  /** Looking at every screen takes a slow machine longer than a room: here the host turns the pages. The bell has tests of its own. */
  async function holdBell(state: "asking" | "reveal"): Promise<void> {
    const hold = () =>
      database.db
        .updateTable("games")
        .set({ phase_ends_at: sql`clock_timestamp() + interval '5 minutes'` })
        .where("id", "=", gameId)
        .where("state", "=", state)
        .executeTakeFirst();
    await expect.poll(async () => (await hold()).numUpdatedRows, { timeout: 60_000 }).toBe(1n);
  }

  const wall = await laptop.context.newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`/g/${groupId}/play/${gameId}/screen`);
  const qr = wall.getByRole("img", { name: /^QR code that opens this game/ });
  const spoken = /code to type is (.+)$/.exec((await qr.getAttribute("aria-label")) ?? "")![1]!;
  const square = (await qr.boundingBox())!;
  expect(Math.min(square.width, square.height)).toBeGreaterThan(0.75 * 1080);
  await expectAccessibleInBoth(wall);
  const { path } = await answerOf(crew.devices["ana"]!.call("play.code", { gameId }));

  // By the QR code's address.
  const tomas = await phoneOf("tomas");
  await tomas.page.goto(path);
  await tomas.page.waitForURL(`**/play/${gameId}`);
  await expectAccessible(tomas.page);
  await tomas.page.getByRole("button", { name: "Join the game" }).dblclick();
  await tomas.page.getByRole("heading", { name: "You are in" }).waitFor();
  await tomas.page.getByText("Your photo may be shown to the room.").waitFor();
  await expectAccessibleInBoth(tomas.page);

  // With one tap, from the card that came up by itself.
  const ngozi = await phoneOf("ngozi");
  await answerOf(crew.devices["ngozi"]!.call("play.setConsent", { groupId, plays: false }));
  await ngozi.page.goto(`/g/${groupId}`);
  await ngozi.page.getByRole("link", { name: "Join the game" }).click();
  await ngozi.page.getByRole("button", { name: "Join the game" }).click();
  await ngozi.page.getByRole("button", { name: "Show it after all" }).click();
  await ngozi.page.getByText("Your photo may be shown to the room.").waitFor();

  // Somebody new, by the code on the wall.
  const guest = await meetPerson(chromium.browser, "phone", { name: "guest" });
  await guest.page.goto("/join");
  await guest.page.getByRole("textbox", { name: "Code" }).fill(spoken);
  await guest.page.waitForURL("**/join/*");
  await guest.page.getByRole("textbox", { name: "Your first name" }).fill("Wanda");
  await guest.page.getByRole("button", { name: "Come in" }).click();
  await guest.page.waitForURL(`**/play/${gameId}`);
  await guest.page.getByRole("button", { name: "Join the game" }).click();
  await guest.page.getByText("You have no photo, so nobody is asked for you.").waitFor();
  const { id: guestId } = await database.db.selectFrom("users").select("id").where("name", "=", "Wanda").executeTakeFirstOrThrow();

  await wall.getByText("3 people are in").waitFor();
  await wall.getByText("Wanda").waitFor();
  const players: Player[] = [
    { key: "tomas", userId: idOf("tomas"), page: tomas.page },
    { key: "ngozi", userId: idOf("ngozi"), page: ngozi.page },
    { key: "guest", userId: guestId, page: guest.page },
  ];

  async function startsRound(number: number): Promise<AskedRound> {
    await wall.getByText(`Round ${number} of ${ROUNDS}`).waitFor();
    await holdBell("asking");
    const round = await askedRound(database.db, gameId);
    expect(round.number).toBe(number);
    await Promise.all(players.map(({ page }) => page.getByRole("img", { name: `Round ${number} of ${ROUNDS}` }).waitFor()));
    return round;
  }
  async function allAnswer(round: AskedRound, but: readonly Player[] = []): Promise<void> {
    // First, for the last answer ends the question.
    await players
      .find(({ userId }) => userId === round.subjectId)
      ?.page.getByRole("heading", { name: "This one is about you" })
      .waitFor();
    for (const player of players) if (player.userId !== round.subjectId && !but.includes(player)) await answerRight(player.page, round);
  }
  /** Everybody has answered, or the host turned the page: every screen says the name. */
  async function revealed({ name, subjectId }: AskedRound): Promise<void> {
    await holdBell("reveal");
    await wall.getByRole("heading", { name, exact: true }).waitFor();
    for (const { userId, page } of players) {
      if (userId === subjectId) await page.getByRole("heading", { name: "That was you" }).waitFor();
      else await page.getByRole("status").getByText(name).first().waitFor();
    }
  }
  let taken = ROUNDS;
  const kinds = new Set<string>();
  const seen = new Set<string>();
  /** axe once for each look of a page. */
  async function looks(round: AskedRound, state: string): Promise<void> {
    kinds.add(round.kind);
    const answering = players.find(({ userId }) => userId !== round.subjectId)!;
    const lazy = players.find(({ userId }) => userId === round.subjectId);
    for (const [look, page] of [
      [`wall ${round.kind} ${state}`, wall],
      [`phone ${round.kind} ${state}`, answering.page],
      [`host ${state}`, host],
      ...(lazy ? [[`sits out ${state}`, lazy.page] as const] : []),
    ] as const) {
      if (seen.has(look)) continue;
      seen.add(look);
      await expectAccessible(page);
    }
  }

  await host.getByText("The lobby is open").click();
  await host.keyboard.press("Space");

  for (let number = 1; number <= ROUNDS; number += 1) {
    const round = await startsRound(number);
    await looks(round, "asking");
    const answering = players.filter(({ userId }) => userId !== round.subjectId);
    if (number === 1) await doubleTap(answering[0]!, round);
    if (number === 2) await comeLate();
    if (number === 3) await reload(answering[0]!, round);
    if (number === 4) process.kill(inject("product").chatPid, "SIGKILL");
    await allAnswer(round, number === 1 ? [answering[0]!] : number === 2 ? players.filter(({ key }) => key === "jurgen") : []);
    await revealed(round);
    await looks(round, "reveal");
    if (number === 5) await takeOut();
    await wall.bringToFront();
    await wall.keyboard.press("ArrowRight");
  }

  // The end: the same points everywhere, and what stays of it.
  await wall.getByRole("list", { name: "Podium" }).waitFor();
  await wall.getByText(/Names the room now knows/).waitFor();
  await expectAccessibleInBoth(wall);
  await host.getByRole("list", { name: "Podium" }).waitFor();
  await expectAccessible(host);
  for (const { userId, page } of players) {
    await page.getByRole("heading", { name: "That was it" }).waitFor();
    await page
      .getByRole("definition")
      .filter({ hasText: pointsText(await points(gameId, userId)) })
      .waitFor();
    await page.getByText(/scheduled in your practice$/).waitFor();
  }
  await expectAccessibleInBoth(tomas.page);
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["face_to_name", "name_to_face", "recall"]));

  // Nobody was asked for themselves, each round was answered once, and practice has it all.
  const answers = await database.db
    .selectFrom("game_answers as a")
    .innerJoin("game_rounds as r", (join) => join.onRef("r.game_id", "=", "a.game_id").onRef("r.number", "=", "a.round"))
    .select(["a.id", "a.user_id", "a.round", "a.correct", "r.subject_id"])
    .where("a.game_id", "=", gameId)
    .execute();
  expect(answers.filter((answer) => answer.user_id === answer.subject_id)).toEqual([]);
  expect(answers.every(({ correct }) => correct)).toBe(true);
  expect(new Set(answers.map((answer) => `${answer.user_id} ${answer.round}`)).size).toBe(answers.length);
  const later = await database.db.selectFrom("game_rounds").selectAll().where("game_id", "=", gameId).where("number", ">", taken).execute();
  expect(later.length).toBe(ROUNDS - taken);
  for (const { subject_id, option_ids } of later) expect([subject_id, ...option_ids]).not.toContain(idOf("tomas"));

  const ids = answers.map(({ id }) => id);
  await expect
    .poll(async () => (await database.db.selectFrom("reviews").select("client_id").where("client_id", "in", ids).execute()).length)
    .toBe(ids.length);
  const cards = await database.db.selectFrom("cards").select("person_id").where("learner_id", "=", guestId).execute();
  expect(cards.map(({ person_id }) => person_id)).toEqual(expect.arrayContaining([idOf("liwei"), idOf("amira")]));
  await tomas.page.getByRole("link", { name: "Practise now" }).click();
  await tomas.page.waitForURL(`**/g/${groupId}/practice`);

  /** The second tap, also on another name, changes nothing. */
  async function doubleTap({ page, userId }: Player, round: AskedRound): Promise<void> {
    const right = options(page).nth(round.optionIds.indexOf(round.subjectId));
    await right.dblclick();
    await page.getByText("Now the others.").waitFor();
    await options(page)
      .nth((round.optionIds.indexOf(round.subjectId) + 1) % round.optionIds.length)
      // It says that it is disabled; a finger taps all the same.
      .click({ force: true });
    const stored = await database.db
      .selectFrom("game_answers")
      .select("chosen_id")
      .where("game_id", "=", gameId)
      .where("user_id", "=", userId)
      .execute();
    expect(stored).toEqual([{ chosen_id: round.subjectId }]);
  }

  async function comeLate(): Promise<void> {
    const jurgen = await phoneOf("jurgen");
    await jurgen.page.goto(path);
    await jurgen.page.getByText("It is already on. You answer from the next question.").waitFor();
    await jurgen.page.getByRole("button", { name: "Join the game" }).click();
    await jurgen.page.getByRole("heading", { name: "You answer from the next one on" }).waitFor();
    await expectAccessible(jurgen.page);
    players.push({ key: "jurgen", userId: idOf("jurgen"), page: jurgen.page });
  }

  /** A phone and the host's laptop begin anew in the middle of a question: nothing is lost. */
  async function reload({ page, userId }: Player, round: AskedRound): Promise<void> {
    const before = await points(gameId, userId);
    expect(before).toBeGreaterThan(0);
    await page.reload();
    await page.getByText(pointsText(before), { exact: true }).waitFor();
    await page.getByRole("img", { name: `Round ${round.number} of ${ROUNDS}` }).waitFor();
    await host.reload();
    await host.getByText(`Round ${round.number} of ${ROUNDS}`).waitFor();
    await host.getByRole("button", { name: "Show the answer" }).waitFor();
  }

  /** Their face is in no frame from now on; they play on. */
  async function takeOut(): Promise<void> {
    await tomas.page.getByRole("button", { name: "My photo in this game" }).click();
    await tomas.page.getByRole("button", { name: "Take my photo out now" }).click();
    await tomas.page.getByText("Your photo is out of this game. You play on.").waitFor();
    await expectAccessible(tomas.page);
    await tomas.page.keyboard.press("Escape");
    taken = (await askedRound(database.db, gameId)).number;
  }
}, 300_000);
