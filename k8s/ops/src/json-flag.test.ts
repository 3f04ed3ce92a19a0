import { expect, it } from "vitest";

import { takeJson } from "./json-flag.ts";

it.each([
  [["kill"], { only: false, file: undefined }, ["kill"]],
  [["kill", "--json"], { only: true, file: undefined }, ["kill"]],
  [["kill", "--json", "--for", "5"], { only: true, file: undefined }, ["kill", "--for", "5"]],
  [["kill", "--json", "out.json", "--for", "5"], { only: false, file: "out.json" }, ["kill", "--for", "5"]],
  [["upgrade", "--", "kubectl", "--json"], { only: false, file: undefined }, ["upgrade", "--", "kubectl", "--json"]],
])("reads %j", (args, json, rest) => {
  expect(takeJson(args)).toEqual({ json, rest });
});
