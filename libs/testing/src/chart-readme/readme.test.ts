import { describe, expect, it, test } from "vitest";

import { readValues } from "./read-values.ts";
import { chartReadme, withValues } from "./readme.ts";
import { valuesTable } from "./values-table.ts";

test("the chart's README has the values of values.yaml: else run npm run chart:readme", async () => {
  const { is, must } = await chartReadme();
  expect(is).toBe(must);
});

describe("values.yaml", () => {
  const text = [
    "# A name.",
    'name: ""',
    "",
    "# Pages.",
    "web:",
    "  # Least and most,",
    "  # in pods.",
    "  replicas: {min: 1, max: 2}",
    "  # Room | space.",
    "  resources:",
    "    requests: {cpu: 1}",
    "    limits: {memory: 1Gi}",
    "  # The end.",
    "  stop:",
    "    # How long.",
    "    seconds: 5",
    "# Who.",
    "from:",
    "  - one: {two: three}",
  ].join("\n");

  it("becomes a table for each section, and one for the rest", () => {
    expect(valuesTable(readValues(text)).split("\n")).toEqual([
      "### In general",
      "",
      "| value | default | |",
      "|---|---|---|",
      '| `name` | `""` | A name. |',
      "| `from` | `- one: {two: three}` | Who. |",
      "",
      "### `web`",
      "",
      "Pages.",
      "",
      "| value | default | |",
      "|---|---|---|",
      "| `web.replicas` | `{min: 1, max: 2}` | Least and most, in pods. |",
      "| `web.resources` | `requests: {cpu: 1}`<br>`limits: {memory: 1Gi}` | Room \\| space. |",
      "| `web.stop` |  | The end. |",
      "| `web.stop.seconds` | `5` | How long. |",
    ]);
  });

  it.each([
    ["at the top", "name: 1", "line 1: name: 1 has no comment"],
    ["after one that has a comment", "# Pages.\nweb:\n  # One.\n  one: 1\n  two: 2", "line 5: two: 2 has no comment"],
    ["before one that has a comment", "# Pages.\nweb:\n  one: 1\n  # Two.\n  two: 2", "a key before two has no comment"],
  ])("is refused with a key without a comment %s", (_, yaml, fault) => {
    expect(() => readValues(yaml)).toThrow(fault);
  });
});

test("a README without the marks is refused", () => {
  expect(() => withValues("# namegame", "")).toThrow("lacks the lines");
});
