import { expect, test } from "vitest";

import { ROOT } from "../house/packages.ts";
import { countReport, nameFailures } from "./vitest-run.ts";
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
  const testResults = [{ name: "a.test.ts", status: "failed", assertionResults: [] }];
  expect(countReport({ report: report({ testResults, success: false }), ok: false })).toEqual({ passed: 3, failed: 1 });
});

test("a run without a report, without tests, or that ended badly without saying why is a failure", () => {
  expect(countReport({ report: undefined, ok: true }).failed).toBe(1);
  expect(countReport({ report: report({ numPassedTests: 0 }), ok: true }).failed).toBe(1);
  expect(countReport({ report: report({}), ok: false }).failed).toBe(1);
});

test("what did not pass is named with its file and how the reason begins", () => {
  const broken = { name: `${ROOT}/libs/a.test.ts`, status: "failed", message: "Cannot find b", assertionResults: [] };
  const asked = {
    name: `${ROOT}/libs/c.test.ts`,
    status: "failed",
    assertionResults: [
      { status: "passed", fullName: "holds" },
      { status: "failed", fullName: "breaks", failureMessages: ["\u001B[31mexpected 1\u001B[39m\n  at line 3"] },
      { status: "pending", fullName: "was skipped" },
    ],
  };
  expect(nameFailures(report({ testResults: [broken, asked] }))).toEqual([
    "libs/a.test.ts\n    Cannot find b",
    "libs/c.test.ts > breaks\n    expected 1\n      at line 3",
    "libs/c.test.ts > was skipped\n    pending",
  ]);
});
