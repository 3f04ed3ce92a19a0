import type { Db } from "@namegame/db";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Person } from "./person.ts";

export interface KeptOn {
  /** Ids of all who are asked or offered. */
  people: string[];
  /** When each is asked, by id. */
  dues: Record<string, string>;
  /** When the device asked for questions last; 0 for never. */
  askedAt: number;
  /** Paths of the page, its files and photos. */
  addresses: string[];
}

/** What a browser keeps for practice without network, of whomever. */
export function keptOn(page: Page): Promise<KeptOn> {
  return page.evaluate(async () => {
    interface Row {
      groups: { askedAt: number; cards: { person: { userId: string }; options: { userId: string }[]; dueAt: string }[] }[];
    }
    const name = "namegame-practice-1";
    // Opened here first, it would be made here, and otherwise than the product makes it.
    const there = (await indexedDB.databases()).some((database) => database.name === name);
    const rows = await new Promise<Row[]>((resolve, reject) => {
      if (!there) return resolve([]);
      const opening = indexedDB.open(name);
      opening.addEventListener("error", () => reject(opening.error!));
      opening.addEventListener("success", () => {
        const reading = opening.result.transaction("kept").objectStore("kept").getAll();
        reading.addEventListener("success", () => {
          opening.result.close();
          resolve(reading.result as Row[]);
        });
      });
    });
    const groups = rows.flatMap((row) => row.groups);
    const cards = groups.flatMap((group) => group.cards);
    const names = (await caches.keys()).filter((each) => each.startsWith("practice-"));
    const requests = await Promise.all(names.map(async (each) => (await caches.open(each)).keys()));
    return {
      people: [...new Set(cards.flatMap(({ person, options }) => [person, ...options].map(({ userId }) => userId)))],
      dues: Object.fromEntries(cards.map(({ person, dueAt }) => [person.userId, dueAt])),
      askedAt: Math.max(0, ...groups.map((group) => group.askedAt)),
      addresses: requests.flat().map(({ url }) => new URL(url).pathname),
    };
  });
}

/** Waits until the device has everything to practise this group without network, and the service worker answers for its pages. */
export async function readyToFly({ page }: Person, { groupId, database }: { groupId: string; database: { db: Db } }): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const missing = async () => {
    const { people, addresses } = await keptOn(page);
    const rows = people.length === 0 ? [] : await database.db.selectFrom("users").select("photo_id").where("id", "in", people).execute();
    const photos = rows.flatMap(({ photo_id }) => (photo_id === null ? [] : [`/api/photos/${photo_id}/512`]));
    return [`/g/${groupId}/practice`, ...photos].filter((address) => !addresses.includes(address));
  };
  await expect.poll(missing).toEqual([]);
  // The files of the build come with the photos; the page runs by them.
  await expect.poll(async () => (await keptOn(page)).addresses.filter((address) => address.endsWith(".js")).length).toBeGreaterThan(5);
}

/** Everything that pages ask of the server or send to it. */
const ACTIONS = "**/api/actions/**";

/** Cuts the network of the pages and of the service worker, and sees that it is cut. */
export async function flyAway(person: Person): Promise<void> {
  // The browser's own cut comes a moment late to a page that is opened meanwhile.
  await person.context.route(ACTIONS, (route) => route.abort("internetdisconnected"));
  await person.offline(true);
  const [worker] = person.context.serviceWorkers();
  expect(await worker!.evaluate(() => fetch("/manifest.webmanifest", { cache: "no-store" }).then(String, () => "away"))).toBe("away");
}

/** Gives the network back. */
export async function land(person: Person): Promise<void> {
  await person.context.unroute(ACTIONS);
  await person.offline(false);
}
