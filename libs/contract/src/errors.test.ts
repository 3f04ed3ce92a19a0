import type * as Errors from "./errors.ts";
import { expect, test } from "vitest";
import { AppError, fail } from "./errors.ts";

test("a fault is known whichever copy of the module made it", async () => {
  const copy = (await import(`${import.meta.resolve("./errors.ts")}?copy`)) as typeof Errors;
  expect(copy.AppError).not.toBe(AppError);
  expect(new copy.AppError({ code: "too_many" })).toBeInstanceOf(AppError);
});

test("other errors are no faults, whatever they hold", () => {
  expect(new Error("too_many")).not.toBeInstanceOf(AppError);
  expect({ fault: { code: "too_many" } }).not.toBeInstanceOf(AppError);
  expect(null).not.toBeInstanceOf(AppError);
});

test("fail throws the coded fault", () => {
  expect(() => fail("too_many", { retryAfterMs: 5 })).toThrow(AppError);
});
