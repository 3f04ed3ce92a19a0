import { expect, test } from "vitest";

import { countReport } from "./vitest-run.ts";
import type { Report } from "./vitest-run.ts";

function report(values: Partial<Report>): Report {
  return { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, success: true, testResults: [], ...values };
}

test("counts what passed and what failed", () => {
  expect(countReport({ report: report({}), ok: true })).toEqual({ passed: 3, failed: 0 });
  expect(countReport({ report: report({ numFailedTests: 2, success: false }), ok: false })).toEqual({ passed: 3, failed: 2 });
});

test("a skipped or planned test is a failure", () => {
  expect(countReport({ report: report({ numPendingTests: 1, numTodoTests: 1 }), ok: true })).toEqual({ passed: 3, failed: 2 });
});

test("a file that broke before its tests is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countReport({ report: report({ testResults, success: false }), ok: false })).toEqual({ passed: 3, failed: 1 });
});

test("a run without a report, without tests, or that ended badly without saying why is a failure", () => {
  expect(countReport({ report: undefined, ok: true }).failed).toBe(1);
  expect(countReport({ report: report({ numPassedTests: 0 }), ok: true }).failed).toBe(1);
  expect(countReport({ report: report({}), ok: false }).failed).toBe(1);
});
