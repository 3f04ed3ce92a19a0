import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import { makeDirectConversation, makeGroupConversation } from "./factories/conversations.ts";
import { makeGroup, makeMembership } from "./factories/groups.ts";
import { makeMeeting, makeUser } from "./factories/people.ts";
import { ROOT } from "./house/packages.ts";
import { testDatabase } from "./test-database.ts";

const { db, pool } = await testDatabase();

test("is empty, migrated, and takes what the factories make", async () => {
  expect(await db.selectFrom("users").selectAll().execute()).toEqual([]);
  const [ann, ben] = [await makeUser(db, { name: "Ann" }), await makeUser(db)];
  const group = await makeGroup(db, { created_by: ann.id });
  await makeMembership(db, { group_id: group.id, user_id: ann.id, role: "owner" });
  expect((await makeMembership(db, { group_id: group.id, user_id: ben.id })).role).toBe("member");
  expect((await makeMeeting(db, { between: [ben.id, ann.id] })).undone_at).toBeNull();
  expect((await makeDirectConversation(db, [ben.id, ann.id])).head_seq).toBe(0);
  await makeGroupConversation(db, { groupId: group.id, userIds: [ann.id, ben.id] });
  expect(await db.selectFrom("participants").selectAll().execute()).toHaveLength(4);
});

test("counts its connections", async () => {
  await Promise.all([1, 2, 3].map(() => db.selectFrom("users").selectAll().execute()));
  expect(pool()).toEqual({ total: pool().idle, idle: pool().idle, waiting: 0 });
});

// A second Vitest with a PostgreSQL of its own, perhaps on a machine that builds beside it.
const NESTED_RUN_LIMIT_MS = 300_000;

// A leak must fail its file: proved by files that leak, in a Vitest of their own.
const LEAKS = {
  pool: {
    code: "void db.connection().execute(() => new Promise(() => {}));",
    told: "1 pool clients were taken and not given back",
  },
  listener: {
    code: `
      const log = createLog({ service: "leak", level: "silent" });
      await createListener({ directUrl, applicationName: "leak", log }).listen("x", () => {});
    `,
    told: "1 connections to the test's database were left open",
  },
};

test("leaks fail their files", { timeout: NESTED_RUN_LIMIT_MS }, () => {
  const folder = mkdtempSync(join(tmpdir(), "namegame-leak-"));
  try {
    const imports = [
      `import { testDatabase } from ${JSON.stringify(source("libs/testing/src/index.ts"))};`,
      `import { createListener } from ${JSON.stringify(source("libs/db/src/index.ts"))};`,
      `import { createLog } from ${JSON.stringify(source("libs/service/src/index.ts"))};`,
      `import { test } from ${JSON.stringify(import.meta.resolve("vitest"))};`,
      "const { db, directUrl } = await testDatabase({ settleMs: 500 });",
    ];
    for (const [name, { code }] of Object.entries(LEAKS)) {
      writeFileSync(join(folder, `${name}.test.ts`), [...imports, `test("leaks", async () => { ${code} });`, ""].join("\n"));
    }
    const config = join(folder, "vitest.config.mts");
    writeFileSync(
      config,
      `import base from ${JSON.stringify(source("libs/testing/vitest.config.ts"))};\n` +
        `export default { ...base, test: { ...base.test, include: [${JSON.stringify(join(folder, "*.test.ts"))}], dir: ${JSON.stringify(folder)} } };\n`,
    );
    const vitest = source("node_modules/vitest/vitest.mjs");
    const result = spawnSync(process.execPath, [vitest, "run", "--config", config], { cwd: ROOT, encoding: "utf8" });
    for (const { told } of Object.values(LEAKS)) expect(result.stdout + result.stderr).toContain(told);
    expect(result.status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function source(path: string): string {
  return join(ROOT, path);
}
