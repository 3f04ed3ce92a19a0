import { expect, test } from "vitest";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { meetPerson } from "./harness/person.ts";
import { answerRight, askedRound } from "./harness/room-game.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();
const database = openDatabase();
const ROUNDS = 5;

test('two people of the demo group play a game to its podium by README\'s "Play it"; prints how long it took them', async () => {
  const began = Date.now();
  const laptop = await meetPerson(chromium.browser, "desktop", { name: "host" });
  const groupId = await demoGroup(await signInBrowser(laptop, "ana"));
  const host = laptop.page;
  await host.goto(`/g/${groupId}`);
  await host.getByRole("link", { name: "Set up a game" }).click();
  await host.getByText("are here").waitFor();
  await host.getByRole("group", { name: "Rounds" }).getByText(String(ROUNDS), { exact: true }).click();
  await host.getByRole("group", { name: "Seconds for each" }).getByText("10").click();
  await host.getByRole("button", { name: "Open the lobby" }).click();
  await host.getByRole("heading", { name: "The lobby is open" }).waitFor();
  const gameId = new URL(host.url()).pathname.split("/").at(-1)!;

  // The host's page becomes a player's, with the host's bar.
  await host.getByRole("button", { name: "Play along" }).click();

  const phone = await meetPerson(chromium.browser, "phone", { name: "zoe" });
  await signInBrowser(phone, "zoe");
  await phone.page.goto(`/g/${groupId}`);
  await phone.page.getByRole("link", { name: "Join the game" }).click();
  await phone.page.getByRole("button", { name: "Join the game" }).click();
  await phone.page.getByRole("heading", { name: "You are in" }).waitFor();

  await host.getByRole("button", { name: "Start the game" }).click();
  const players = [
    { userId: idOf("ana"), page: host },
    { userId: idOf("zoe"), page: phone.page },
  ];
  const state = () => database.db.selectFrom("games").select(["state", "round"]).where("id", "=", gameId).executeTakeFirstOrThrow();
  for (let number = 1; number <= ROUNDS; number += 1) {
    await expect.poll(state).toEqual({ state: "asking", round: number });
    const round = await askedRound(database.db, gameId);
    // On a slow machine the bell may be before a player: then the next question comes all the same.
    for (const { userId, page } of players) if (userId !== round.subjectId) await answerRight(page, round).catch(() => {});
  }
  for (const { page } of players) await page.getByRole("heading", { name: "That was it" }).waitFor();
  console.log(`from signing in to the podium: ${Math.round((Date.now() - began) / 1_000)} s`);
});
