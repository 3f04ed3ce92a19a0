import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { parse } from "yaml";

import { ROOT } from "./packages.ts";

interface Artifact {
  image: string;
  docker: { dockerfile: string; target: string; buildArgs?: Record<string, string> };
  sync?: { manual: { src: string; dest: string }[] };
}

interface Release {
  chartPath: string;
  valuesFiles: string[];
  setValueTemplates: Record<string, string>;
}

interface Setting {
  build?: { artifacts: Artifact[] };
  deploy?: { helm: { releases: Release[] } };
}

/** skaffold.yaml as far as it names things of this repository. */
export interface Skaffold extends Required<Setting> {
  apiVersion: string;
  portForward: { resourceName: string; port: number }[];
  profiles: (Setting & { name: string })[];
}

export async function readSkaffold(): Promise<Skaffold> {
  return parse(await readFile(join(ROOT, "skaffold.yaml"), "utf8")) as Skaffold;
}

/** The whole setting, and that of each profile that has one of its own. */
export function settingsOf(skaffold: Skaffold): { name: string; artifacts: Artifact[]; releases: Release[] }[] {
  return [{ ...skaffold, name: "dev" }, ...skaffold.profiles].flatMap(({ name, build, deploy }) =>
    build && deploy ? [{ name, artifacts: build.artifacts, releases: deploy.helm.releases }] : [],
  );
}
