import { readFile } from "node:fs/promises";

import { expect, it } from "vitest";

import { SECRET_KEYS } from "./secret-keys.ts";
import { CHART } from "./values/read-values.ts";

it("are those that the chart's values name, and no other Secret is named there", async () => {
  const text = await readFile(`${CHART}values.yaml`, "utf8");
  const block = /^secrets:\n((?: .*\n)+)/m.exec(text)![1]!;
  const named = [...block.matchAll(/ # (.*)\n {2}(\w+):/g)].map(([, comment, role]) => [
    role,
    comment!.match(/\b[A-Z][A-Z0-9_]+\b/g)!.filter((word) => word.includes("_")),
  ]);
  expect(Object.fromEntries(named)).toEqual(SECRET_KEYS);
});

it("are those that the chart mounts", async () => {
  const text = await readFile(`${CHART}templates/_names.tpl`, "utf8");
  for (const role of ["web", "chat", "worker", "migrate"] as const) expect(text).toContain(`"${role}" "${SECRET_KEYS[role].join(" ")}"`);
});
