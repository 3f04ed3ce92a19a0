import { createDb, type Db } from "@namegame/db";
import { afterAll, beforeAll, inject } from "vitest";

const NAME = "namegame-e2e";

/** A look into the product's database for a file's tests, with one connection of its own. */
export function openDatabase(): { db: Db } {
  const opened = {} as { db: Db };
  beforeAll(() => {
    opened.db = createDb({ url: inject("product").databaseUrl, max: 1, applicationName: NAME });
  });
  afterAll(() => opened.db.destroy());
  return opened;
}

export { NAME as OWN_CONNECTIONS };
