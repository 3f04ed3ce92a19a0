import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";
import { CHART, NAMESPACE, RELEASE } from "./release.ts";

const OWN = "k8s/doks/values";
/** The chart's profiles, and those that the runbook makes of them. */
const PROFILES: Record<string, readonly string[]> = {
  "doks-small": [`${CHART}/ci/required-values.yaml`, `${CHART}/values-doks-small.yaml`],
  "doks-large": [`${CHART}/ci/required-values.yaml`, `${CHART}/values-doks-large.yaml`],
  dev: [`${CHART}/values-dev.yaml`],
  "runbook, small": [`${CHART}/values-doks-small.yaml`, `${OWN}/namegame.yaml`],
  "runbook, small with a Gateway": [`${CHART}/values-doks-small.yaml`, `${OWN}/namegame.yaml`, `${OWN}/namegame-gateway.yaml`],
  "runbook, small with KEDA": [`${CHART}/values-doks-small.yaml`, `${OWN}/namegame.yaml`, `${OWN}/namegame-keda.yaml`],
  "runbook, large": [`${CHART}/values-doks-large.yaml`, `${OWN}/namegame.yaml`],
};

export interface DryRun {
  profile: string;
  /** Objects that the API server would have made. */
  taken: number;
  /** Kinds that this cluster does not know, and so could not judge. */
  unknown: string[];
}

/** Has the API server judge every object of every profile, without making one. @throws where it refuses one */
export async function dryRuns(env: ClusterEnv): Promise<DryRun[]> {
  for (const file of env.E2E_CRDS) await must("kubectl", ["apply", "--server-side", "-f", file]);
  const kinds = await knownKinds();
  const runs: DryRun[] = [];
  for (const [profile, files] of Object.entries(PROFILES)) {
    const objects = await render(files);
    const unknown = new Set(objects.map(kindOf).filter((kind) => !kinds.has(kind)));
    const known = objects.filter((object) => !unknown.has(kindOf(object)));
    const input = known.join("\n---\n");
    const output = await must("kubectl", ["apply", "--server-side", "--dry-run=server", "--namespace", NAMESPACE, "-f", "-"], { input });
    runs.push({ profile, taken: output.trim().split("\n").length, unknown: [...unknown] });
  }
  return runs;
}

async function render(files: readonly string[]): Promise<string[]> {
  const text = await must("helm", ["template", RELEASE, CHART, "--namespace", NAMESPACE, ...files.flatMap((file) => ["--values", file])]);
  return text.split(/^---$/m).filter((object) => /^kind:/m.test(object));
}

/** `group/Kind` of every kind that the API server serves. */
async function knownKinds(): Promise<Set<string>> {
  const text = await must("kubectl", ["api-resources", "--no-headers", "-o", "wide"]);
  const kinds = text.split("\n").map((line) => {
    const version = /\s((?:[a-z0-9.-]+\/)?v\d\w*)\s+(?:true|false)\s+(\w+)/.exec(line);
    return version ? `${groupOf(version[1]!)}/${version[2]!}` : "";
  });
  return new Set(kinds);
}

function kindOf(object: string): string {
  const version = /^apiVersion: (\S+)$/m.exec(object)?.[1] ?? "";
  return `${groupOf(version)}/${/^kind: (\S+)$/m.exec(object)?.[1] ?? ""}`;
}

function groupOf(version: string): string {
  return version.includes("/") ? version.split("/")[0]! : "";
}
