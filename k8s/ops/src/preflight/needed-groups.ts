import type { Values } from "./values/values.ts";

export interface NeededGroup {
  name: string;
  group: string;
  version: string;
  resource: string;
  remedy: string;
}

/** The kinds beyond Kubernetes' own that the chart would make or ask for with these values. */
export function neededGroups({ autoscaling, exposure, monitoring }: Values): NeededGroup[] {
  const needed: NeededGroup[] = [
    {
      name: "metrics API",
      group: "metrics.k8s.io",
      version: "v1beta1",
      resource: "pods",
      remedy: "Install metrics-server: without it no autoscaler knows what the pods use.",
    },
  ];
  if (autoscaling.mode === "keda")
    needed.push({
      name: "KEDA",
      group: "keda.sh",
      version: "v1alpha1",
      resource: "scaledobjects",
      remedy: "Install KEDA, or set autoscaling.mode to resource.",
    });
  if (exposure.type === "gateway")
    needed.push({
      name: "Gateway API",
      group: "gateway.networking.k8s.io",
      version: "v1",
      resource: "httproutes",
      remedy: "Install the Gateway API's resources, or set exposure.type to ingress.",
    });
  if (exposure.type === "ingress" && exposure.ingress.traefik.middleware.enabled)
    needed.push({
      name: "Traefik's resources",
      group: "traefik.io",
      version: "v1alpha1",
      resource: "middlewares",
      remedy: "Install them with Traefik, or switch exposure.ingress.traefik.middleware off.",
    });
  if (monitoring.podMonitor.enabled)
    needed.push({
      name: "Prometheus operator",
      group: "monitoring.coreos.com",
      version: "v1",
      resource: "podmonitors",
      remedy: "Install the Prometheus operator, or switch monitoring.podMonitor off.",
    });
  return needed;
}
