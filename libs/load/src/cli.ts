import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createDb, migrate, type Db } from "@namegame/db";
import { startPostgres } from "@namegame/testing/postgres";

import { listenCut } from "./listen-cut/listen-cut.ts";
import { reportListenCut } from "./listen-cut/report.ts";
import { podKill } from "./pod-kill/pod-kill.ts";
import { reportPodKill } from "./pod-kill/report.ts";

type Database = { db: Db; url: string; directUrl: string };

/** Each prints what it measured and resolves with whether it was as it must be. */
const scenarios: Record<string, (database: Database) => Promise<boolean>> = {
  "listen-cut": async (database) => {
    const { ours, controls } = await listenCut(database);
    console.log(reportListenCut([ours, ...controls]));
    return ours.passed && controls.every((control) => !control.passed);
  },
  "pod-kill": async (database) => {
    const outcomes = [];
    for (const signal of ["SIGKILL", "SIGTERM"] as const) outcomes.push(await podKill({ ...database, signal }));
    console.log(outcomes.map(reportPodKill).join("\n\n"));
    return outcomes.every((outcome) => outcome.passed);
  },
};

const name = process.argv[2] ?? "";
const scenario = scenarios[name];
if (!scenario) {
  console.error(`Which scenario? npm run load -- ${Object.keys(scenarios).join(" | ")}`);
  process.exit(1);
}
process.exitCode = (await onOwnDatabase(scenario)) ? 0 : 1;

async function onOwnDatabase(work: (database: Database) => Promise<boolean>): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-load-"));
  const postgres = await startPostgres({ dataDir: join(folder, "data"), settings: { max_connections: "100" } });
  try {
    const url = postgres.url("postgres");
    await migrate({ directUrl: url });
    const db = createDb({ url, max: 4, applicationName: "namegame-load" });
    try {
      return await work({ db, url, directUrl: url });
    } finally {
      await db.destroy();
    }
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
