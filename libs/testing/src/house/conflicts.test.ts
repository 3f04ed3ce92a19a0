import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { readPackages, ROOT, sourceFiles } from "./packages.ts";

// The index that a conflict names is a partial one where it has a condition.
const CONDITION = /\.columns?\([^()]*\)\s*\.where\((?<condition>[^()]*(?:\([^()]*\)[^()]*)*)\)/g;

function faultsIn(text: string): string[] {
  return [...text.matchAll(CONDITION)]
    .map(({ groups }) => groups!.condition!)
    .filter((condition) => !/^sql[<`]|sql\.lit\(/.test(condition));
}

test("the condition of a conflict's index is literal: a prepared plan knows no values, and finds no index by them", async () => {
  const faults: string[] = [];
  for (const { folder } of await readPackages()) {
    for (const path of (await sourceFiles(folder)).filter((each) => !each.endsWith(".test.ts"))) {
      for (const fault of faultsIn(await readFile(join(ROOT, folder, path), "utf8"))) faults.push(`${folder}/${path}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
});

test("the check itself finds what it is for", () => {
  expect(faultsIn('conflict.column("group_id").where("state", "!=", "ended").doNothing()')).toHaveLength(1);
  expect(faultsIn('conflict.columns(["a", "b"])\n  .where("kind", "in", ["message"]).doUpdateSet({})')).toHaveLength(1);
  expect(faultsIn('conflict.column("group_id").where("state", "!=", sql.lit("ended")).doNothing()')).toEqual([]);
});
