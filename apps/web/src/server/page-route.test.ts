import { globSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { PAGE_ROUTES, pageRoute } from "./page-route.ts";

const APP = fileURLToPath(new URL("../app", import.meta.url));

test("the list is that of the folders with a page", () => {
  const folders = globSync("**/page.tsx", { cwd: APP }).map((file) => `/${dirname(file)}`.replace(/^\/\.$/, "/"));
  expect(folders.map((folder) => folder.replace(/\[[^\]]+\]/g, ":")).toSorted()).toEqual([...PAGE_ROUTES].toSorted());
});

test("a page is named by its pattern, and what is no page by nothing", () => {
  expect(pageRoute("/g/0199/people/0200")).toBe("/g/:/people/:");
  expect(pageRoute("/sign-in/link")).toBe("/sign-in/link");
  expect(pageRoute("/")).toBe("/");
  for (const path of ["/g//people", "/g/1/people/", "/api/actions/groups.create", "/_next/static/x.js", "/wp-login.php"]) {
    expect(pageRoute(path), path).toBeUndefined();
  }
});
