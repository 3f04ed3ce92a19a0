import { VersionApi } from "@kubernetes/client-node";

import { ask } from "../../cluster/ask.ts";
import type { Cluster } from "../../cluster/connect.ts";
import { failed, ok, type Check } from "../check.ts";
import { look } from "../look.ts";

// As kubeVersion in the chart: the native sleep of preStop and what the pods' spread asks for.
const LEAST = { major: 1, minor: 31 };
const NAME = "API server";

export function checkApiServer({ config }: Cluster): Promise<Check> {
  return look(NAME, async () => {
    const { major, minor, gitVersion } = await ask("read the API server's version", () => config.makeApiClient(VersionApi).getCode());
    // Providers write 31+.
    const [is, its] = [Number.parseInt(major, 10), Number.parseInt(minor, 10)];
    const enough = is > LEAST.major || (is === LEAST.major && its >= LEAST.minor);
    if (enough) return ok(NAME, gitVersion);
    return failed(
      NAME,
      `${gitVersion} is older than ${LEAST.major}.${LEAST.minor}`,
      "Upgrade the cluster; the chart needs a newer Kubernetes.",
    );
  });
}
