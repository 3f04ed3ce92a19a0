import { expect, test } from "vitest";

import { must } from "./command.ts";
import { drill } from "./drill.ts";
import type { ClusterEnv } from "./environment.ts";
import { buildControlImage, imageName } from "./images.ts";
import { upgradeArgs } from "./release.ts";

/** The same upgrade with the stock adapter and no drain, of a release that is ours before and after. */
export function control(env: ClusterEnv): void {
  if (env.E2E_SCOPE !== "whole") return;

  test("its control, the stock adapter without a drain, loses what it loses: printed beside the next", async () => {
    await buildControlImage(env, { base: "e2e-1", tag: "e2e-1" });
    // The image's own command, which the chart's arguments would replace.
    const chat = { image: imageName("chat-control", "e2e-1"), args: ["--enable-source-maps", "libs/load/dist/stock-chat/main.js"] };
    await must("helm", await upgradeArgs(env, "e2e-1", { values: { chat } }));
    const rolled = await upgradeArgs(env, "e2e-1", { values: { chat, podAnnotations: { "e2e.namegame/rolled": "once" } } });
    const outcome = await drill(env, ["upgrade", "--control", "--no-mending", "--backoff", "default"], ["helm", ...rolled]);
    // A control that notices nothing would say nothing.
    expect(outcome.faults).not.toEqual([]);
    await must("helm", await upgradeArgs(env, "e2e-1"));
  });
}
