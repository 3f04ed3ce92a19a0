import { expect, test } from "vitest";

import { requestIdFrom } from "./request-id.ts";

test("keeps a plain id of the proxy", () => {
  expect(requestIdFrom("0af7651916cd43dd8448eb211c80319c")).toBe("0af7651916cd43dd8448eb211c80319c");
});

test.each([undefined, null, "", "short", 'x"} forged line', "x".repeat(65), ["two", "headers"]])(
  "makes a new one instead of %o",
  (header) => {
    expect(requestIdFrom(header)).toMatch(/^[0-9a-f-]{36}$/);
    expect(requestIdFrom(header)).not.toBe(requestIdFrom(header));
  },
);
