import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createDb, type Db } from "@namegame/db";
import { startProduct } from "@namegame/dev";
import type { TestProject } from "vitest/node";
import { findOrInstallChromium } from "./chromium.ts";

/** What the journeys know of the product they run against. */
export interface ProductUnderTest {
  url: string;
  databaseUrl: string;
  /** Ids of the demo people by their key, such as `ana`. */
  people: Record<string, string>;
  /** Where the product takes a push service to be beside those of the browsers; nothing listens there until a journey does. */
  pushPort: number;
  /** The chat process as it was started; killed, it comes again as another. */
  chatPid: number;
}

declare module "vitest" {
  interface ProvidedContext {
    product: ProductUnderTest;
  }
}

/** The whole product, started once on fresh data and free ports, with the demo group. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Before the build: without a browser there is nothing to run.
  findOrInstallChromium();
  const dataDir = await mkdtemp(join(tmpdir(), "namegame-e2e-"));
  const pushPort = await freePort();
  const product = await startProduct({
    dataDir,
    demo: true,
    pushOrigins: [`http://127.0.0.1:${pushPort}`],
    tell: (text) => console.error(text),
  });
  await portraitsReady(product.databaseUrl);
  project.provide("product", {
    url: product.url,
    databaseUrl: product.databaseUrl,
    people: await demoPeople(product.databaseUrl),
    pushPort,
    chatPid: product.processes.chat.pid!,
  });
  return async () => {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function demoPeople(databaseUrl: string): Promise<Record<string, string>> {
  return withDatabase(databaseUrl, async (db) => {
    const rows = await db.selectFrom("users").select(["id", "email"]).where("email", "is not", null).execute();
    return Object.fromEntries(rows.map(({ id, email }) => [email!.split("@")[0]!, id]));
  });
}

/** The worker makes the demo people's faces after the first start; the journeys begin when they are there. */
function portraitsReady(databaseUrl: string): Promise<void> {
  return withDatabase(databaseUrl, async (db) => {
    const waiting = () => db.selectFrom("photos").select("id").where("state", "<>", "ready").executeTakeFirst();
    while (await waiting()) await wait(200);
  });
}

async function withDatabase<T>(url: string, work: (db: Db) => Promise<T>): Promise<T> {
  const db = createDb({ url, max: 1, applicationName: "namegame-e2e" });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
