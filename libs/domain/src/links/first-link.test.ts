import { expect, test } from "vitest";

import { firstLink } from "./first-link.ts";

test.each([
  ["see https://a.example/x, and http://b.example", "https://a.example/x"],
  ["(https://a.example/x)", "https://a.example/x"],
  ["https://a.example/Fish_(food)", "https://a.example/Fish_(food)"],
  ["(https://a.example/Fish_(food)).", "https://a.example/Fish_(food)"],
  ["HTTPS://A.example?!", "HTTPS://A.example"],
  ["“https://a.example/x”…", "https://a.example/x"],
  ["<https://a.example/x>", "https://a.example/x"],
  ["look:https://a.example/ü#part", "https://a.example/ü#part"],
  ["https://a.example/a.b,c;d", "https://a.example/a.b,c;d"],
])("%s", (text, link) => {
  expect(firstLink(text)).toBe(link);
});

test.each(["no link", "www.a.example", "xhttps://a.example", "https://", "http://...", "ftp://a.example", ""])("%j holds none", (text) => {
  expect(firstLink(text)).toBeUndefined();
});
