import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createLog } from "@namegame/service";
import { makeUser, testDatabase } from "@namegame/testing";
import { afterAll } from "vitest";
import { parseConfig } from "./config.ts";
import { createServices } from "./services.ts";

/** Where the tests' web process stands, and the secret it has for everything. */
export const ORIGIN = "http://localhost:3000";
export const SECRET = "a secret of the tests, long enough to pass";

/**
 * What a web process works with, on a database and a folder of photos of its own and with web's rights there; both go when the file's tests are over. Call it
 * once at the top of a test file. `directUrl` is for LISTEN, and `everything` sees every row.
 */
export async function testServices() {
  const { db, directUrl, urlAs } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "namegame-web-"));
  const services = createServices(
    parseConfig({
      DATABASE_URL: urlAs("web"),
      PUBLIC_URL: ORIGIN,
      SESSION_SECRET: SECRET,
      CODE_SECRET: SECRET,
      STORAGE_URL: pathToFileURL(folder).href,
      STORAGE_SECRET: SECRET,
      NEXT_MANUAL_SIG_HANDLE: "true",
    }),
    createLog({ service: "test", level: "silent" }),
  );
  afterAll(async () => {
    await services.db.destroy();
    await rm(folder, { recursive: true, force: true });
  });
  /** Somebody new, and what their browser sends to say who they are. */
  async function person(): Promise<{ userId: string; cookie: string }> {
    const { id: userId } = await makeUser(services.db);
    const { cookies } = await services.auth.startSession({ userId, headers: new Headers() });
    return { userId, cookie: cookies.map((value) => value.split(";")[0]).join("; ") };
  }
  return { services, directUrl, everything: db, person };
}
