import { readPackages, isTestFile, sourceFiles } from "../house/packages.ts";
import { readText } from "./files.ts";

/** What alerts and dashboards use and no code of ours registers. */
export const FOREIGN_METRICS = {
  "Prometheus itself": ["up"],
  "the Node client's defaults": ["nodejs_eventloop_lag_p99_seconds", "process_cpu_seconds_total", "process_resident_memory_bytes"],
  "kube-state-metrics": ["kube_deployment_status_replicas_unavailable"],
};

const REGISTRATION = /\.(counter|gauge|histogram)\(\{\s*name:\s*"([\w:]+)"/g;

/** Names of the series that the processes give and of those above. */
export async function knownMetrics(): Promise<Set<string>> {
  const known = new Set(Object.values(FOREIGN_METRICS).flat());
  for (const { folder, key } of await readPackages()) {
    if (key === "testing") continue;
    for (const path of await sourceFiles(folder)) {
      if (isTestFile(path)) continue;
      for (const [, kind, name] of (await readText(`${folder}/${path}`)).matchAll(REGISTRATION))
        for (const series of kind === "histogram" ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name as string])
          known.add(series);
    }
  }
  return known;
}
