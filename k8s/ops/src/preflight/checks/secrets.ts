import type { Cluster } from "../../cluster/connect.ts";
import { readSecret } from "../../cluster/secret.ts";
import { failed, ok, type Check } from "../check.ts";
import { look } from "../look.ts";
import { PUSH_KEYS, SECRET_KEYS } from "../secret-keys.ts";
import type { Values } from "../values/values.ts";

const REMEDY = "The chart's README has the commands under “Secrets”.";

export type Secrets = Record<string, Record<string, string>>;

/** Whether each Secret has each of its keys. Answers what it has read, by the Secrets' names, for the looks at the database. */
export async function checkSecrets(cluster: Cluster, values: Values): Promise<{ checks: Check[]; secrets: Secrets }> {
  const secrets: Secrets = {};
  const checks: Check[] = [];
  for (const [name, keys] of wantedKeys(values)) {
    const check = async () => {
      const secret = (secrets[name] = await readSecret(cluster, name));
      const missing = keys.filter((key) => !secret[key]?.trim());
      return missing.length === 0
        ? ok(`Secret ${name}`, keys.join(" "))
        : failed(`Secret ${name}`, `without ${missing.join(" ")}, or empty there`, REMEDY);
    };
    checks.push(await look(`Secret ${name}`, check, { missing: REMEDY }));
  }
  return { checks, secrets };
}

/** Keys by the Secret's name: one Secret may serve several roles. */
export function wantedKeys({ secrets, autoscaling, database, dev, push }: Values): Map<string, string[]> {
  const wanted = new Map<string, Set<string>>();
  const add = (name: string, keys: readonly string[]) => {
    wanted.set(name, new Set([...(wanted.get(name) ?? []), ...keys]));
  };
  // With dev.enabled the chart makes them itself.
  if (dev.enabled) return new Map();
  for (const role of Object.keys(SECRET_KEYS) as (keyof typeof SECRET_KEYS)[]) {
    if (role !== "metrics" || autoscaling.mode === "keda") add(secrets[role], SECRET_KEYS[role]);
  }
  if (database.ca.secretName) add(database.ca.secretName, [database.ca.key]);
  if (push.existingSecret) add(push.existingSecret, PUSH_KEYS);
  return new Map([...wanted].map(([name, keys]) => [name, [...keys]]));
}
