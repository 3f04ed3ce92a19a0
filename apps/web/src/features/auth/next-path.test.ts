import { expect, test } from "vitest";
import { nextPath } from "./next-path.ts";

test.each(["/", "/me", "/g/1/people?show=met#top", "/join/abc"])("%s is kept", (path) => expect(nextPath(path)).toBe(path));

test.each([
  undefined,
  "",
  ["/me", "/me"],
  "me",
  "https://evil.example/",
  "//evil.example/",
  "///evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "javascript:alert(1)",
  "/api/auth/magic-link/verify?token=x",
  "/x/../api/actions/auth.signOut",
  "/sign-in?next=/",
])("%j leads to the start", (asked) => expect(nextPath(asked)).toBe("/"));

test("dots that climb above the start lead to no other host", () => {
  expect(nextPath("/..//evil.example")).toBe("/");
});
