import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clientScripts, serverCodeIn } from "./client-bundle.ts";

test("nothing of a server is in what browsers get", async () => {
  const scripts = await clientScripts();
  expect(scripts.length).toBeGreaterThan(3);
  expect(await serverCodeIn(scripts)).toEqual([]);
});

test.each([
  ["libs/db/dist/address.js", "@namegame/db"],
  ["libs/core/dist/greet/find-code.js", "@namegame/core"],
  ["node_modules/pg/lib/client.js", "pg"],
  ["node_modules/zod/v4/core/util.js", "zod"],
])("the check finds %s in a script", async (path, owner) => {
  const text = await readFile(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8");
  expect(await serverCodeIn([{ name: "page.js", text }])).toContainEqual(expect.stringContaining(`${owner} is in page.js`));
});

test("the check finds a module of Node", async () => {
  expect(await serverCodeIn([{ name: "page.js", text: 'import{readFile}from"node:fs/promises"' }])).toEqual([
    'page.js asks for "node:fs/promises"',
  ]);
});
