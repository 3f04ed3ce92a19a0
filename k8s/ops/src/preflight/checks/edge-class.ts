import { CustomObjectsApi, NetworkingV1Api } from "@kubernetes/client-node";

import { ask } from "../../cluster/ask.ts";
import type { Cluster } from "../../cluster/connect.ts";
import { ok, type Check } from "../check.ts";
import { look } from "../look.ts";
import type { Values } from "../values/values.ts";

const CLUSTER_WIDE =
  "Classes are the whole cluster's, and the chart's ops.role is the namespace's: look with an administrator's kubeconfig.";

/** Whether the class that the values name is there: without it nobody serves the Ingress or the Gateway, and nothing says so. */
export async function checkEdgeClass({ config }: Cluster, { exposure }: Values): Promise<Check[]> {
  if (exposure.type === "ingress") {
    const name = exposure.ingress.className;
    const check = async () => {
      const { spec } = await ask(`read the IngressClass ${name}`, () => config.makeApiClient(NetworkingV1Api).readIngressClass({ name }));
      return ok(`ingress class ${name}`, `of ${spec?.controller ?? "nobody"}`);
    };
    return [
      await look(`ingress class ${name}`, check, {
        forbidden: CLUSTER_WIDE,
        missing: "Install that ingress controller, or name another class in exposure.ingress.className.",
      }),
    ];
  }
  // With parentRefs the Gateway is somebody else's, and so is its class.
  if (exposure.type !== "gateway" || exposure.gateway.parentRefs.length > 0) return [];
  const name = exposure.gateway.className;
  const where = { group: "gateway.networking.k8s.io", version: "v1", plural: "gatewayclasses", name };
  const check = async () => {
    const found = (await ask(`read the GatewayClass ${name}`, () =>
      config.makeApiClient(CustomObjectsApi).getClusterCustomObject(where),
    )) as { spec?: { controllerName?: string } };
    return ok(`gateway class ${name}`, `of ${found.spec?.controllerName ?? "nobody"}`);
  };
  return [
    await look(`gateway class ${name}`, check, {
      forbidden: CLUSTER_WIDE,
      missing: "Install a Gateway API implementation, or name its class in exposure.gateway.className.",
    }),
  ];
}
