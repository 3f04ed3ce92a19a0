import { expect, it } from "vitest";

import { budgetOf } from "./budget.ts";

const withText = (text?: string) => ({
  metadata: { annotations: text === undefined ? undefined : { "namegame/connection-budget": text } },
});

it("reads the chart's sum, and knows nothing where nothing usable stands", () => {
  expect(budgetOf(withText("20"))).toBe(20);
  for (const text of [undefined, "", "many", "0", "-3", "2.5"]) expect(budgetOf(withText(text))).toBeUndefined();
});
