import { CustomObjectsApi } from "@kubernetes/client-node";

import { ask } from "../../cluster/ask.ts";
import type { Cluster } from "../../cluster/connect.ts";
import { failed, ok, type Check } from "../check.ts";
import { look } from "../look.ts";

/** Whether a kind that the chart's objects need is served here. Everybody who is known to the cluster may ask that. */
export function checkApiGroup(
  cluster: Cluster,
  wanted: { name: string; group: string; version: string; resource: string; remedy: string },
): Promise<Check> {
  const { name, group, version, resource, remedy } = wanted;
  const what = `${resource}.${group}/${version}`;
  return look(
    name,
    async () => {
      const { resources } = await ask(`find ${what}`, () =>
        cluster.config.makeApiClient(CustomObjectsApi).getAPIResources({ group, version }),
      );
      return resources.some((each) => each.name === resource) ? ok(name, what) : failed(name, `${what} is not served`, remedy);
    },
    { missing: remedy },
  );
}
