import type { RoundKind } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Page } from "playwright-core";

/** The round that is asked or shown, with its solution: what no screen knows before the reveal. */
export interface AskedRound {
  number: number;
  kind: RoundKind;
  subjectId: string;
  name: string;
  calledBy: string | null;
  optionIds: string[];
}

export async function askedRound(db: Db, gameId: string): Promise<AskedRound> {
  const row = await db
    .selectFrom("games as g")
    .innerJoin("game_rounds as r", (join) => join.onRef("r.game_id", "=", "g.id").onRef("r.number", "=", "g.round"))
    .innerJoin("users as u", "u.id", "r.subject_id")
    .select(["r.number", "r.kind", "u.id as subjectId", "u.name", "u.called_by as calledBy", "r.option_ids as optionIds"])
    .where("g.id", "=", gameId)
    .executeTakeFirstOrThrow();
  return row;
}

/** The options of the phone's question, whatever it asks. */
export const options = (page: Page) => page.getByRole("group", { name: /^Choose the (name|photo|person)$/ }).getByRole("button");

/** What a person does who knows it. */
export async function answerRight(page: Page, round: AskedRound): Promise<void> {
  if (round.kind === "recall") {
    // Small letters and no accents: as people type on a phone; and the nickname of a name in another script.
    const first = round.calledBy ?? round.name.split(" ")[0]!;
    await page.getByRole("textbox", { name: "Their name" }).fill(first.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
    await page.getByRole("button", { name: "Answer", exact: true }).click();
    return;
  }
  await options(page).nth(round.optionIds.indexOf(round.subjectId)).click();
}
