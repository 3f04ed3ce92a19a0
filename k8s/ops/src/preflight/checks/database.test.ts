import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { CHART, readValues } from "../values/read-values.ts";
import { checkDatabase, roomCheck, schemaCheck } from "./database.ts";

const { url } = await testDatabase();
const values = await readValues({ files: [`${CHART}values.yaml`], release: "namegame", namespace: "names" });
const secrets = Object.fromEntries(Object.values(values.secrets).map((name) => [name, { DATABASE_URL: url, DATABASE_DIRECT_URL: url }]));

it("signs in as each role, and finds room and schema over the owner's connection", async () => {
  const checks = await checkDatabase({ values, secrets, caFile: undefined });
  expect(checks.map(({ name, state }) => [name, state])).toEqual([
    ["database, web's DATABASE_URL", "ok"],
    ["database, chat's DATABASE_URL", "ok"],
    ["database, chat's DATABASE_DIRECT_URL", "ok"],
    ["database, worker's DATABASE_DIRECT_URL", "ok"],
    ["database, migrate's DATABASE_DIRECT_URL", "ok"],
    ["database connections", "ok"],
    ["schema", "ok"],
  ]);
});

it("says which address does not work and why, without its password, and which it does not know", async () => {
  const broken = {
    ...secrets,
    "namegame-web": { DATABASE_URL: "postgres://ann:SECRET@127.0.0.1:1/names" },
    "namegame-worker": { DATABASE_DIRECT_URL: "postgres://ann:SECRET@db.example.org/names?sslmode=require" },
    "namegame-chat": {},
  };
  const checks = await checkDatabase({ values, secrets: broken, caFile: undefined });
  expect(checks[0]).toMatchObject({ state: "failed", detail: expect.stringContaining("ann at 127.0.0.1:1/names: ") });
  expect(checks[1]).toMatchObject({ state: "could not look" });
  expect(checks[3]).toMatchObject({ state: "failed", detail: expect.stringContaining("sslmode=require does not verify") });
  expect(JSON.stringify(checks)).not.toContain("SECRET");
});

it("counts connections as the database gives them", () => {
  expect(roomCheck({ most: 25, reserved: 3 }, 22)).toMatchObject({ state: "ok" });
  expect(roomCheck({ most: 25, reserved: 3 }, 23)).toMatchObject({ state: "failed", remedy: expect.stringContaining("to 22") });
});

it("lets a schema be old where the release brings it, and ahead during a rollback", () => {
  const old = { applied: "0001_a", wanted: "0002_b", ready: false };
  expect(schemaCheck(old, "hook")).toMatchObject({ state: "ok", detail: expect.stringContaining("migrations.mode hook") });
  expect(schemaCheck(old, "none")).toMatchObject({ state: "failed" });
  expect(schemaCheck({ ...old, applied: "0003_c", ready: true }, "none")).toMatchObject({ state: "ok" });
});
