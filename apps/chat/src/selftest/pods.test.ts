import { expect, it } from "vitest";

import { findPods } from "./pods.ts";

it("answers addresses with the port, the one twice where one is enough", async () => {
  const pods = await findPods({ url: "http://127.0.0.1:3001", least: 1, signal: AbortSignal.timeout(5_000) });
  expect(pods).toEqual(["http://127.0.0.1:3001", "http://127.0.0.1:3001"]);
});

it("waits for the second, and says at the end how many there were", async () => {
  const begun = performance.now();
  await expect(findPods({ url: "http://127.0.0.1:3001", least: 2, signal: AbortSignal.timeout(1_500) })).rejects.toThrow(
    "1 ready chat pods, 2 are needed",
  );
  expect(performance.now() - begun).toBeGreaterThan(1_400);
});
