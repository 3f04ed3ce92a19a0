import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { must, run, type Ended } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";

export const NAMESPACE = "namegame-e2e";
export const RELEASE = "namegame";
export const CHART = "charts/namegame";
const TIMEOUT = "5m";

type Values = { [name: string]: unknown };

/** What an operator of this cluster would write into a values file. */
export function ownValues(env: ClusterEnv): Values {
  return {
    publicUrl: `https://${env.E2E_HOST}`,
    mail: { from: "NameGame <hello@namegame.example>" },
    storage: { url: env.E2E_STORAGE_URL },
    ops: { role: { enabled: true, drills: true } },
    networkPolicy: {
      database: { ports: [Number(env.E2E_DATABASE_HOST.split(":").at(-1))], to: [] },
      storage: { ports: [9000, 443], to: [] },
      mail: { ports: [1025, 465, 587], to: [] },
    },
  };
}

/** The arguments of `helm` that bring the release to the images of `tag`, as the runbook says them. */
export async function upgradeArgs(env: ClusterEnv, tag: string, options: { values?: Values; timeout?: string } = {}): Promise<string[]> {
  const files = await valuesFiles([ownValues(env), { image: { tag } }, options.values ?? {}]);
  const target = ["upgrade", "--install", RELEASE, CHART, "--namespace", NAMESPACE];
  const manner = ["--rollback-on-failure", "--wait", "--timeout", options.timeout ?? TIMEOUT];
  return [...target, ...manner, ...files.flatMap((file) => ["--values", file])];
}

export async function valuesFiles(all: readonly Values[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-values-"));
  return Promise.all(
    all.map(async (values, index) => {
      const file = join(folder, `${index}.json`);
      await writeFile(file, JSON.stringify(values));
      return file;
    }),
  );
}

export async function helm(...args: readonly string[]): Promise<string> {
  return must("helm", args);
}

export async function tryHelm(...args: readonly string[]): Promise<Ended> {
  return run("helm", args);
}

export async function kubectl(...args: readonly string[]): Promise<string> {
  return must("kubectl", ["--namespace", NAMESPACE, ...args]);
}

/** Makes or changes objects. */
export async function apply(...objects: readonly object[]): Promise<void> {
  const list = { apiVersion: "v1", kind: "List", items: objects };
  await must("kubectl", ["apply", "--server-side", "--force-conflicts", "-f", "-"], { input: JSON.stringify(list) });
}
