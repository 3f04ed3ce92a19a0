import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";
import { NAMESPACE, RELEASE } from "./release.ts";
import { databaseUrl } from "./sql.ts";
import { DATABASE } from "./secrets.ts";

/** What the smallest managed PostgreSQL gives, the drill's own among them. */
export const MOST_CONNECTIONS = 22;

/** The part of a drill's outcome that is asked about here; k8s/ops says what each is. */
export interface DrillOutcome {
  faults: string[];
  messages: { acknowledged: number; lost: number; doubled: number; neverReturned: number; agreeing: number; sockets: number };
  pages: { asked: number; failed: number };
  connections?: { max: number; refused: number; samples: number };
  command?: { exitCode: number | null };
}

/** Runs `namegame-ops drill` in the cluster's network, shows its table, and resolves with its outcome. */
export async function drill(env: ClusterEnv, args: readonly string[], command: readonly string[] = []): Promise<DrillOutcome> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-drill-"));
  const [urlFile, json] = [join(folder, "database-url"), join(folder, "outcome.json")];
  const database = new URL(databaseUrl(env.E2E_DATABASE_ADMIN_URL, DATABASE));
  // psql's own way to say whom to trust; the drill has a flag for it.
  database.searchParams.delete("sslrootcert");
  await writeFile(urlFile, database.href, { mode: 0o600 });
  const release = ["--namespace", NAMESPACE, "--release", RELEASE];
  const ingress = ["--url", env.E2E_INGRESS_URL, "--host", env.E2E_HOST, ...(env.E2E_CA_FILE ? ["--ca-file", env.E2E_CA_FILE] : [])];
  const sampling = ["--database-url-file", urlFile, "--database-ca-file", env.E2E_DATABASE_CA_FILE];
  const options = [...release, ...ingress, ...sampling, "--json", json];
  const node = [process.execPath, "--conditions=@namegame/source", "k8s/ops/src/cli.ts"];
  const [kind, ...more] = args;
  const line = [...env.E2E_INSIDE, ...node, "drill", kind!, ...options, ...more, ...(command.length > 0 ? ["--", ...command] : [])];
  const { output } = await run(line[0]!, line.slice(1), { show: true });
  try {
    return JSON.parse(await readFile(json, "utf8")) as DrillOutcome;
  } catch {
    throw new Error(`the drill told no outcome:\n${output}`);
  }
}
