import { access, glob, readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { ROOT } from "./packages.ts";
import { readSkaffold, settingsOf } from "./skaffold.ts";

const skaffold = await readSkaffold();
const settings = settingsOf(skaffold);
const dockerfile = await readFile(join(ROOT, "k8s/images/Dockerfile"), "utf8");
const stages = [...dockerfile.matchAll(/^FROM \S+ AS (\S+)$/gm)].map((match) => match[1]);
const buildArguments = [...dockerfile.matchAll(/^ARG (\w+)/gm)].map((match) => match[1]);

test("the newest schema, and both profiles", () => {
  expect(skaffold.apiVersion).toBe("skaffold/v4beta14");
  expect(skaffold.profiles.map(({ name }) => name)).toEqual(["dev", "doks"]);
});

describe.each(settings)("$name", ({ name, artifacts, releases }) => {
  test("builds the three images from stages that the Dockerfile has", () => {
    expect(artifacts.map(({ image }) => image)).toEqual(["namegame/web", "namegame/chat", "namegame/worker"]);
    for (const { image, docker } of artifacts) {
      expect(docker.dockerfile).toBe("k8s/images/Dockerfile");
      expect(docker.target).toBe(`${image.slice("namegame/".length)}${name === "dev" ? "-dev" : ""}`);
      expect(stages).toContain(docker.target);
      expect(buildArguments).toEqual(expect.arrayContaining(Object.keys(docker.buildArgs ?? {})));
    }
  });

  test("installs our chart with values files that exist, and the images that were built", async () => {
    const [release] = releases;
    expect(releases).toHaveLength(1);
    expect(release?.chartPath).toBe("charts/namegame");
    for (const file of release!.valuesFiles) await access(join(ROOT, file));
    const values = parse(await readFile(join(ROOT, "charts/namegame/values.yaml"), "utf8")) as Record<string, { image?: string }>;
    for (const [path, template] of Object.entries(release!.setValueTemplates)) {
      const component = path.split(".")[0]!;
      expect(path).toBe(`${component}.image`);
      expect(values[component]).toHaveProperty("image");
      expect(template).toBe(`{{.IMAGE_FULLY_QUALIFIED_namegame_${component}}}`);
    }
  });
});

test("every source that an image holds is copied into it on a change", async () => {
  for (const { sync } of skaffold.build.artifacts) {
    const rules = sync?.manual ?? [];
    // Below the images' working directory the tree is that of the repository.
    expect(rules.map(({ dest }) => dest)).toEqual(rules.map(() => "."));
    for (const { src } of rules) expect((await glob(src, { cwd: ROOT }).next()).done).toBe(false);
    for (const file of [
      "apps/web/src/app/error.tsx",
      "apps/chat/src/main.ts",
      "apps/worker/src/tasks/index.ts",
      "libs/core/src/index.ts",
    ]) {
      await access(join(ROOT, file));
      expect(rules.some(({ src }) => matchesGlob(file, src))).toBe(true);
    }
  }
});

test("what a development image starts is there", async () => {
  const started = [...dockerfile.matchAll(/AS \w+-dev\n(?:[^F].*\n)*?CMD \[.*"(\S+\.ts)"\]/g)].map((match) => match[1]!);
  expect(started).toEqual(["apps/dev/src/web-container.ts", "apps/chat/src/main.ts", "apps/worker/src/main.ts"]);
  for (const file of started) await access(join(ROOT, file));
});

test("the ports that are forwarded are those of the chart's Services", () => {
  expect(skaffold.portForward.map(({ resourceName, port }) => `${resourceName}:${port}`)).toEqual([
    "namegame-web:80",
    "namegame-chat-health:9465",
    "namegame-dev-mail:8025",
  ]);
});
