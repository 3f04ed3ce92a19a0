import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";

import { ROOT } from "./packages.ts";

const FOLDER = join(ROOT, "k8s/doks");
const CHART = join(ROOT, "charts/namegame");

const files = await readdir(FOLDER, { recursive: true });
const chapters = files.filter((file) => file.endsWith(".md") && file !== "README.md");
const texts = await Promise.all(files.filter((file) => file.endsWith(".md")).map((file) => readFile(join(FOLDER, file), "utf8")));

describe("the runbook", () => {
  test("leads to every chapter, and every file of the folder is used in one", () => {
    const readme = texts[files.filter((file) => file.endsWith(".md")).indexOf("README.md")]!;
    expect(chapters.filter((chapter) => !readme.includes(`](${chapter})`))).toEqual([]);
    const values = files.filter((file) => /\.(ya?ml|json|sql)$/.test(file));
    expect(values.filter((file) => !texts.some((text) => text.includes(`k8s/doks/${file}`)))).toEqual([]);
  });

  test("names files of this repository that are there", async () => {
    const named = new Set(texts.flatMap((text) => [...text.matchAll(/\b(?:k8s|charts|libs|apps)\/[\w./-]*\w/g)].map(([path]) => path)));
    expect(named.size).toBeGreaterThan(5);
    for (const path of named) await access(join(ROOT, path));
  });

  test("makes each Secret with the keys that the chart mounts", async () => {
    const names = await readFile(join(CHART, "templates/_names.tpl"), "utf8");
    const install = await readFile(join(FOLDER, "install.md"), "utf8");
    for (const role of ["web", "chat", "worker", "migrate"]) {
      const keys = new RegExp(`^ *"${role}" "([A-Z0-9_ ]+)"$`, "m").exec(names)![1]!.split(" ");
      const command = new RegExp(`create secret generic namegame-${role} [^]*?(?=\\nkubectl|\`\`\`)`).exec(install)![0];
      expect([...command.matchAll(/--from-literal=(\w+)=/g)].map((match) => match[1])).toEqual(keys);
    }
  });
});

test("every values file is YAML or JSON", async () => {
  for (const file of await readdir(join(FOLDER, "values"))) {
    const text = await readFile(join(FOLDER, "values", file), "utf8");
    expect(parseAllDocuments(text).flatMap(({ errors }) => errors)).toEqual([]);
  }
});
