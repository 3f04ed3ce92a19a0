import type { Db } from "@namegame/db";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export interface Known {
  userId: string;
  name: string;
  /** What a person would type: the nickname where the name is in another script. */
  typed: string;
}

export type Kind = "choose_name" | "choose_photo" | "type_name";
export interface Asked {
  kind: Kind;
  person: Known;
}

/** Reads and answers the questions of practice as somebody who knows everybody: by the product's database. */
export function askedBy(database: { db: Db }) {
  /** Who is on a photo, by the address of its picture. */
  async function personOnPhoto(source: string | null): Promise<Known> {
    const photoId = /\/api\/photos\/([0-9a-f-]{36})\//.exec(source ?? "")?.[1];
    if (!photoId) throw new Error(`no photo in ${source}`);
    const { id, name, called_by } = await database.db
      .selectFrom("users")
      .select(["id", "name", "called_by"])
      .where("photo_id", "=", photoId)
      .executeTakeFirstOrThrow();
    // Small letters and no accents: as people type on a phone.
    const typed = (called_by ?? name.split(" ")[0]!).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return { userId: id, name, typed };
  }

  /** The question that the page asks now; null once the session is over. Introductions are passed. */
  async function readQuestion(page: Page, pass: (button: Locator) => Promise<void> = (button) => button.click()): Promise<Asked | null> {
    // The page that one comes from, and the practice before it starts, have headings of their own.
    const heading = page.getByRole("heading", { level: 1 }).filter({ hasText: /^(Who is|This is|Recalled)/ });
    for (;;) {
      await heading.waitFor();
      const words = await heading.innerText();
      if (words.startsWith("Recalled")) return null;
      if (words.startsWith("This is")) {
        await pass(page.getByRole("button", { name: "Got it" }));
        continue;
      }
      if (words === "Who is this?") {
        const person = await personOnPhoto(
          await page
            .getByRole("img", { name: /^Photo, person \d+ of \d+$/ })
            .locator("img")
            .getAttribute("src"),
        );
        const typing = (await page.getByRole("textbox", { name: "Their name" }).count()) > 0;
        return { kind: typing ? "type_name" : "choose_name", person };
      }
      const name = /^Who is (.+)\?$/.exec(words)?.[1];
      const row = await database.db
        .selectFrom("users")
        .select(["id", "name"])
        .where("name", "=", name ?? "")
        .executeTakeFirstOrThrow();
      return { kind: "choose_photo", person: { userId: row.id, name: row.name, typed: "" } };
    }
  }

  async function answerRight(page: Page, { kind, person }: Asked): Promise<void> {
    if (kind === "type_name") {
      await page.getByRole("textbox", { name: "Their name" }).fill(person.typed);
      await page.getByRole("button", { name: "Check" }).click();
      return;
    }
    const group = page.getByRole("group", { name: kind === "choose_name" ? "Choose the name" : /^Choose the photo/ });
    if (kind === "choose_name") return group.getByRole("button", { name: person.name }).click();
    for (const option of await group.getByRole("button").all()) {
      const shown = await personOnPhoto(await option.locator("img").getAttribute("src"));
      if (shown.userId === person.userId) return option.click();
    }
    throw new Error(`${person.name} is not among the photos`);
  }

  /** Waits until the question is another one than `asked`, which the page may reach by itself. */
  async function goOn(page: Page, place: string | null): Promise<void> {
    const next = page.getByRole("button", { name: "Next", exact: true });
    await next.click({ timeout: 5_000 }).catch(() => {});
    await expect.poll(() => page.getByRole("main").innerText()).not.toBe(place);
  }

  return { personOnPhoto, readQuestion, answerRight, goOn };
}
