import { expect, test } from "vitest";
import { keepCookie, readKeepMemory } from "./keep-memory.ts";

test.each([
  { visits: 0, dismissedAt: null },
  { visits: 3, dismissedAt: null },
  { visits: 12, dismissedAt: Date.UTC(2026, 10, 24) },
])("%j is read as it was written", (memory) => {
  const [name, value] = keepCookie(memory).split(";")[0]!.split("=");
  expect(name).toBe("ng_keep");
  expect(readKeepMemory(value)).toEqual(memory);
});

test.each([undefined, "", "x", "1", "-1.0", "1.2.3", "9999999.0", "<b>.0"])("%j is a device that was never here", (value) =>
  expect(readKeepMemory(value)).toEqual({ visits: 0, dismissedAt: null }),
);
