import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { migrate } from "@namegame/db";
import type { TestProject } from "vitest/node";

import { startPostgres } from "../postgres/start.ts";
import { prepareDatabase } from "../roles/prepare-database.ts";
import { urlAs } from "../roles/url-as.ts";
import { TEMPLATE } from "../test-server.ts";

// Nothing survives the run, so nothing needs to reach the disk.
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "300", shared_buffers: "64MB" };

/** One PostgreSQL for the whole run, with the roles of a managed one and the migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-test-"));
  const postgres = await startPostgres({ dataDir: join(folder, "data"), settings: SETTINGS });
  const adminUrl = postgres.url("postgres");
  await prepareDatabase({ serverUrl: adminUrl, name: TEMPLATE, prefix: "namegame" });
  await migrate({ directUrl: urlAs({ url: postgres.url(TEMPLATE), role: "owner" }) });
  project.provide("postgresAdminUrl", adminUrl);
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
