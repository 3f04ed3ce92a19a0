import { createLog, defineEnv, exitWithFault } from "@namegame/service";
import { z } from "zod";

import { migrate } from "./migrate.ts";

const env = defineEnv(
  z.object({
    DATABASE_DIRECT_URL: z.url().describe("postgres://owner:password@host:5432/database, a direct connection and not a pool"),
    DATABASE_CA_FILE: z.string().optional().describe("path of the CA certificate, for a database outside this machine"),
  }),
).load();

const log = createLog({ service: "migrate" });
try {
  const { applied } = await migrate({ directUrl: env.DATABASE_DIRECT_URL, caFile: env.DATABASE_CA_FILE, log });
  log.info({ applied }, applied.length > 0 ? "the database is up to date" : "the database was up to date");
} catch (error) {
  exitWithFault(error);
}
