import { expect, test } from "vitest";

import { pagePolicy } from "./page-policy.ts";

const directives = (policy: string) => new Map(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));

test("a script runs by its nonce alone, and nothing is framed, embedded or rebased", () => {
  const policy = directives(pagePolicy({ nonce: "abc", uploadOrigin: undefined, development: false }));
  expect(policy.get("script-src")).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
  for (const name of ["object-src", "base-uri", "frame-ancestors"]) expect(policy.get(name), name).toEqual(["'none'"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
});

test("photos may be sent to the store, and only development may evaluate", () => {
  const store = "https://fra1.digitaloceanspaces.com";
  const policy = directives(pagePolicy({ nonce: "abc", uploadOrigin: store, development: true }));
  expect(policy.get("connect-src")).toContain(store);
  expect(policy.get("script-src")).toContain("'unsafe-eval'");
});
