import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDb } from "@namegame/db";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "./database.ts";
import { openDataFolder } from "./folder.ts";

async function dataFolder() {
  const root = await mkdtemp(join(tmpdir(), "namegame-data-"));
  onTestFinished(() => rm(root, { recursive: true }));
  return openDataFolder(root);
}

const onLine = () => {};

/** Opens the database, counts its people, and closes it again. */
async function peopleIn(url: string): Promise<number> {
  const db = createDb({ url, max: 1, applicationName: "test" });
  try {
    return (await db.selectFrom("users").select("id").execute()).length;
  } finally {
    await db.destroy();
  }
}

async function addPerson(url: string): Promise<void> {
  const db = createDb({ url, max: 1, applicationName: "test" });
  await db.insertInto("users").values({ name: "Ana" }).execute();
  await db.destroy();
}

test("a new database is filled once and found again; an interrupted filling is begun anew", async () => {
  const folder = await dataFolder();
  const broken = openDatabase({ folder, onLine, fill: (url) => addPerson(url).then(() => Promise.reject(new Error("interrupted"))) });
  await expect(broken).rejects.toThrow("could not be made ready: interrupted");

  const first = await openDatabase({ folder, onLine, fill: addPerson });
  expect([first.fresh, await peopleIn(first.url)]).toEqual([true, 1]);
  await first.stop();

  const second = await openDatabase({ folder, onLine, fill: () => Promise.reject(new Error("filled again")) });
  expect([second.fresh, await peopleIn(second.url)]).toEqual([false, 1]);
  await second.stop();
});

test("a folder that holds no database is named and left as it is", async () => {
  const folder = await dataFolder();
  await mkdir(folder.postgres);
  await writeFile(join(folder.postgres, "holiday.txt"), "precious");
  const opened = openDatabase({ folder, onLine, fill: async () => {} });
  await expect(opened).rejects.toThrow(/postgres is not a whole PostgreSQL data folder\. Move it away .*\nNothing was deleted\./s);
  expect(await readFile(join(folder.postgres, "holiday.txt"), "utf8")).toBe("precious");
});
