import { OpsFault } from "../fault.ts";
import { ask } from "./ask.ts";
import type { Cluster } from "./connect.ts";

/** A Secret's values by key, decoded. @throws OpsFault not_found, forbidden */
export async function readSecret({ core, namespace }: Cluster, name: string): Promise<Record<string, string>> {
  const { data = {} } = await ask(`read the Secret ${name} in the namespace ${namespace}`, () =>
    core.readNamespacedSecret({ name, namespace }),
  );
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, "base64").toString("utf8")]));
}

/** One key of it. @throws OpsFault no_secret */
export function keyOf({ secret, name, key }: { secret: Record<string, string>; name: string; key: string }): string {
  const value = secret[key]?.trim();
  if (value) return value;
  throw new OpsFault({
    code: "no_secret",
    message: `The Secret ${name} has no key ${key}, or an empty one.`,
    remedy: "The chart's README names the keys under “Secrets”, with the commands that make them.",
  });
}
