import { AppsV1Api, CoreV1Api, KubeConfig } from "@kubernetes/client-node";

import { OpsFault } from "../fault.ts";

/** One release in one namespace, and the API groups by which it is looked at. */
export interface Cluster {
  config: KubeConfig;
  core: CoreV1Api;
  apps: AppsV1Api;
  namespace: string;
  /** The release's name, which is also how its objects begin. */
  release: string;
}

// What the library makes up where it finds nothing.
const NOWHERE = "http://localhost:8080";
const REMEDY = "Set KUBECONFIG to a file that `kubectl get pods` works with.";

/** Connects as kubectl would: KUBECONFIG, ~/.kube/config, or the service account of a pod. @throws OpsFault no_cluster */
export function connect({ namespace, release }: { namespace?: string | undefined; release: string }): Cluster {
  const config = new KubeConfig();
  try {
    config.loadFromDefault();
  } catch (error) {
    throw new OpsFault({
      code: "no_cluster",
      message: `The cluster's configuration is not usable: ${error instanceof Error ? error.message : String(error)}`,
      remedy: REMEDY,
    });
  }
  if (config.getCurrentCluster()?.server === NOWHERE) {
    throw new OpsFault({ code: "no_cluster", message: "No cluster is configured.", remedy: REMEDY });
  }
  return {
    config,
    core: config.makeApiClient(CoreV1Api),
    apps: config.makeApiClient(AppsV1Api),
    namespace: namespace ?? config.getContextObject(config.getCurrentContext())?.namespace ?? "default",
    release,
  };
}
