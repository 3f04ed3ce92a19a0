import { expect, test } from "vitest";

import { createLog } from "./log.ts";
import { withRequestId } from "./request-id.ts";

function capture() {
  const lines: string[] = [];
  const log = createLog({ service: "test", level: "trace", destination: { write: (line: string) => void lines.push(line) } });
  return { log, text: () => lines.join(""), last: () => JSON.parse(lines.at(-1) as string) as Record<string, unknown> };
}

test("writes one JSON object with level, time and service", () => {
  const { log, last } = capture();
  log.info({ groupId: "g1" }, "hello");
  expect(last()).toMatchObject({ level: "info", service: "test", msg: "hello", groupId: "g1" });
  expect(new Date(last().time as string).getTime()).not.toBeNaN();
});

test.each([
  { cookie: "SECRET" },
  { headers: { "set-cookie": ["SECRET"], Authorization: "SECRET" } },
  { linkToken: "SECRET" },
  { a: { b: [{ spoken_code: "SECRET" }] } },
  { password: "SECRET", body: "SECRET", email: "SECRET", authorEmail: "SECRET" },
  { codes: ["SECRET"] },
  { a: { b: { c: { d: { e: { f: { g: { email: "SECRET" } } } } } } } },
])("hides %o", (fields) => {
  const { log, text } = capture();
  log.warn(fields, "fields");
  log.child(fields).warn("bindings");
  expect(text()).not.toContain("SECRET");
});

test("keeps what is no secret, among it the codes of outcomes", () => {
  const { log, last } = capture();
  log.info({ statusCode: 404, exitCode: 1, codeId: "c1", tokenCount: 2 });
  expect(last()).toMatchObject({ statusCode: 404, exitCode: 1, codeId: "c1", tokenCount: 2 });
});

test("tells an error with its causes, but not the row that PostgreSQL quotes", () => {
  const { log, last, text } = capture();
  const inner = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (email)=(SECRET) already exists.",
    table: "users",
  });
  log.error({ err: new Error("outer", { cause: inner }) }, "failed");
  expect(last().err).toMatchObject({ message: "outer", cause: { message: "duplicate key", code: "23505", table: "users" } });
  expect(text()).not.toContain("SECRET");
});

test("carries the request id through awaits, and only inside its request", async () => {
  const { log, last } = capture();
  await withRequestId("request-1", async () => {
    await Promise.resolve();
    log.info("inside");
  });
  expect(last().requestId).toBe("request-1");
  log.info("outside");
  expect(last()).not.toHaveProperty("requestId");
});
