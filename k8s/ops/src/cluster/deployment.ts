import type { V1Deployment } from "@kubernetes/client-node";

import { OpsFault } from "../fault.ts";
import { ask } from "./ask.ts";
import type { Component } from "./components.ts";
import type { Cluster } from "./connect.ts";

/** By its labels: values may give it another name. @throws OpsFault not_found, forbidden */
export async function readDeployment({ apps, namespace, release }: Cluster, component: Component): Promise<V1Deployment> {
  const labelSelector = `app.kubernetes.io/instance=${release},app.kubernetes.io/component=${component}`;
  const { items } = await ask(`list the Deployments in the namespace ${namespace}`, () =>
    apps.listNamespacedDeployment({ namespace, labelSelector }),
  );
  const [found] = items;
  if (found) return found;
  throw new OpsFault({
    code: "not_found",
    message: `The namespace ${namespace} has no ${component} Deployment of a release ${release}.`,
    remedy: "Name the release with --namespace and --release; `helm list --all-namespaces` shows them.",
  });
}
