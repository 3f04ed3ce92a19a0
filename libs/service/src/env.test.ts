import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";
import { z } from "zod";

import { defineEnv, EnvFault } from "./env.ts";

const folder = mkdtempSync(join(tmpdir(), "namegame-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const env = defineEnv(
  z.object({
    DATABASE_URL: z.url().describe("postgres://user:password@host:5432/database"),
    PORT: z.coerce.number().int().default(3000),
    SECRET: z.string().min(32, "is shorter than 32 characters").optional(),
    CA_FILE: z.string().optional(),
  }),
);

function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    env.parse(source);
  } catch (error) {
    if (error instanceof EnvFault) return error.faults;
    throw error;
  }
  throw new Error("it was accepted");
}

test("reads, converts and fills in", () => {
  expect(env.parse({ DATABASE_URL: "postgres://h/d", CA_FILE: "/ca.pem" })).toEqual({
    DATABASE_URL: "postgres://h/d",
    PORT: 3000,
    CA_FILE: "/ca.pem",
  });
});

test("tells every fault at once, with the remedy and without the value", () => {
  const faults = faultsOf({ PORT: "many", SECRET: "hunter2" });
  expect(faults).toHaveLength(3);
  expect(faults[0]).toBe("DATABASE_URL: is missing (postgres://user:password@host:5432/database)");
  expect(faults.join()).toContain("SECRET: is shorter than 32 characters");
  expect(faults.join()).not.toContain("hunter2");
});

test("an empty value is an unset one", () => {
  expect(faultsOf({ DATABASE_URL: "" })[0]).toContain("DATABASE_URL: is missing");
});

test("reads a secret from the file that NAME_FILE names, without the line end", () => {
  const path = join(folder, "secret");
  writeFileSync(path, `${"x".repeat(32)}\n`);
  expect(env.parse({ DATABASE_URL: "postgres://h/d", SECRET_FILE: path }).SECRET).toBe("x".repeat(32));
});

test("refuses a file that cannot be read, and a variable given twice", () => {
  expect(faultsOf({ DATABASE_URL_FILE: join(folder, "none") })).toEqual([expect.stringContaining("cannot be read (ENOENT)")]);
  expect(faultsOf({ DATABASE_URL: "postgres://h/d", DATABASE_URL_FILE: "/x" })).toEqual([expect.stringContaining("keep one of them")]);
});

test("ends the process with 1 and the whole list on standard error", () => {
  const index = new URL("./index.ts", import.meta.url).href;
  const zod = import.meta.resolve("zod");
  const script = `
    import { defineEnv } from ${JSON.stringify(index)};
    import { z } from ${JSON.stringify(zod)};
    defineEnv(z.object({ ONE: z.string(), TWO: z.string() })).load();
    console.log("went on");
  `;
  const result = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8", env: {} });
  expect(result.status).toBe(1);
  expect(result.stderr).toContain("ONE: is missing");
  expect(result.stderr).toContain("TWO: is missing");
  expect(result.stdout).toBe("");
});
