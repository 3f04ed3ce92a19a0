import { expect, it } from "vitest";

import { merge, type Tree } from "../values/merge.ts";
import { CHART, readValues } from "../values/read-values.ts";
import type { Values } from "../values/values.ts";
import { wantedKeys } from "./secrets.ts";

const values = await readValues({ files: [`${CHART}values.yaml`], release: "namegame", namespace: "names" });
const changed = (over: Tree) => merge(values as unknown as Tree, over) as unknown as Values;

it("wants each role's Secret and the database's authority", () => {
  const wanted = wantedKeys(values);
  expect([...wanted.keys()]).toEqual(["namegame-web", "namegame-chat", "namegame-worker", "namegame-migrate", "namegame-database-ca"]);
  expect(wanted.get("namegame-database-ca")).toEqual(["ca.crt"]);
});

it("wants that of metrics with KEDA alone, no authority where none is named, and none that the chart makes", () => {
  expect(wantedKeys(changed({ autoscaling: { mode: "keda" } })).has("namegame-metrics")).toBe(true);
  expect(wantedKeys(changed({ database: { ca: { secretName: "" } } })).has("namegame-database-ca")).toBe(false);
  expect(wantedKeys(changed({ dev: { enabled: true } })).size).toBe(0);
});

it("wants all keys of one Secret that serves several roles, each once", () => {
  const one = wantedKeys(changed({ secrets: { web: "one", chat: "one" } })).get("one");
  expect(one).toEqual(["DATABASE_URL", "SESSION_SECRET", "CODE_SECRET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "DATABASE_DIRECT_URL"]);
});
