import { authorityFile } from "../authority-file.ts";
import { connect, type Cluster } from "../cluster/connect.ts";
import { EXIT } from "../exit-codes.ts";
import { takeJson } from "../json-flag.ts";
import { COMMON, readOptions, usage } from "../options.ts";
import { writeResult } from "../write-result.ts";
import type { Check } from "./check.ts";
import { checkApiGroup } from "./checks/api-group.ts";
import { checkApiServer } from "./checks/api-server.ts";
import { checkDatabase } from "./checks/database.ts";
import { checkEdgeClass } from "./checks/edge-class.ts";
import { checkSecrets, type Secrets } from "./checks/secrets.ts";
import { report } from "./report.ts";
import { neededGroups } from "./needed-groups.ts";
import { readValues } from "./values/read-values.ts";
import type { Values } from "./values/values.ts";

const FLAGS = { ...COMMON, values: { type: "string", short: "f", multiple: true, default: [] as string[] } } as const;

/** `namegame-ops preflight`. Resolves with the exit code. @throws OpsFault */
export async function preflight(args: readonly string[]): Promise<number> {
  const { json, rest } = takeJson(args);
  const { values: given, positionals } = readOptions(rest, FLAGS);
  if (positionals.length > 0) throw usage(`preflight takes no ${JSON.stringify(positionals[0])}; each file needs its own --values.`);
  const cluster = connect(given);
  const values = await readValues({ files: given.values, release: given.release, namespace: cluster.namespace });
  const checks = await checkAll(cluster, values);
  await writeResult({ json, value: { namespace: cluster.namespace, checks }, text: report(checks) });
  if (checks.some(({ state }) => state === "failed")) return EXIT.bad;
  return checks.some(({ state }) => state === "could not look") ? EXIT.fault : EXIT.good;
}

async function checkAll(cluster: Cluster, values: Values): Promise<Check[]> {
  const server = await checkApiServer(cluster);
  // Nobody answers: the rest would say the same.
  if (server.state === "could not look") return [server];
  const checks = [server];
  for (const group of neededGroups(values)) checks.push(await checkApiGroup(cluster, group));
  checks.push(...(await checkEdgeClass(cluster, values)));
  if (values.dev.enabled) return checks;
  const { checks: ofSecrets, secrets } = await checkSecrets(cluster, values);
  return [...checks, ...ofSecrets, ...(await ofDatabase(values, secrets))];
}

async function ofDatabase(values: Values, secrets: Secrets): Promise<Check[]> {
  const { secretName, key } = values.database.ca;
  const text = secretName ? secrets[secretName]?.[key]?.trim() : undefined;
  const authority = text ? await authorityFile(text) : undefined;
  try {
    return await checkDatabase({ values, secrets, caFile: authority?.path });
  } finally {
    await authority?.remove();
  }
}
