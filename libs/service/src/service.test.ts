import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

type Line = { msg: string; step?: string; clean?: boolean; healthPort?: number };

/** Runs the fixture, does `act` when a line with `when` appears, and resolves with how it ended. */
async function run(options: {
  behaviour: string;
  when?: string;
  act?: (process: { kill(signal: NodeJS.Signals): void; line: Line }) => unknown;
}) {
  const { behaviour, when = "serving", act } = options;
  const child = spawn(process.execPath, [fileURLToPath(new URL("./service.fixture.ts", import.meta.url)), behaviour], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: Line[] = [];
  let acted = false;
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    if (line.msg !== when || acted) return;
    acted = true;
    void act?.({ kill: (signal) => child.kill(signal), line });
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, messages: lines.map((line) => line.msg), steps: lines.flatMap((line) => (line.step ? [line.step] : [])), lines };
}

test.each(["SIGTERM", "SIGINT"] as const)("%s: every step in its order, exit 0", async (signal) => {
  const { code, steps, messages } = await run({ behaviour: "well", act: ({ kill }) => kill(signal) });
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(messages.at(-1)).toBe("stopped");
  expect(code).toBe(0);
});

test("goes on answering that it is not ready while routers notice", async () => {
  let status: number | undefined;
  const { code } = await run({
    behaviour: "waits",
    act: async ({ kill, line }) => {
      const url = `http://127.0.0.1:${line.healthPort}/readyz`;
      expect((await fetch(url)).status).toBe(200);
      kill("SIGTERM");
      for (status = 200; status === 200;) status = (await fetch(url)).status;
    },
  });
  expect(status).toBe(503);
  expect(code).toBe(0);
});

test("a process that stops itself ends like one that was told to", async () => {
  const { code, steps } = await run({ behaviour: "stops itself" });
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(code).toBe(0);
});

test("a failed step does not keep the later ones from running, and the exit code tells", async () => {
  const { code, steps, messages } = await run({ behaviour: "step fails", act: ({ kill }) => kill("SIGTERM") });
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(messages).toContain("stop step failed");
  expect(code).toBe(1);
});

test.each(["throws later", "rejects without a reason"])("%s: the steps run, exit 1", async (behaviour) => {
  const { code, steps, messages } = await run({ behaviour });
  expect(messages).toContain("fatal error, stopping");
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(code).toBe(1);
});

test("a start that fails closes what was open, exit 1", async () => {
  const { code, steps, messages } = await run({ behaviour: "cannot start" });
  expect(messages).not.toContain("serving");
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(code).toBe(1);
});

test("a signal while starting closes what is open by then, and it never turns ready", async () => {
  const { code, steps, messages } = await run({ behaviour: "starts slowly", when: "starting slowly", act: ({ kill }) => kill("SIGTERM") });
  expect(messages).not.toContain("serving");
  expect(steps).toEqual(["server", "messages", "pool"]);
  expect(code).toBe(0);
});

test("the hard limit ends a step that hangs, exit 1", async () => {
  const { code, messages } = await run({ behaviour: "hangs", act: ({ kill }) => kill("SIGTERM") });
  expect(messages.at(-1)).toContain("hard limit passed");
  expect(code).toBe(1);
});

test("a second signal ends it at once, exit 1", async () => {
  const { code, messages } = await run({
    behaviour: "waits",
    act: ({ kill }) => {
      kill("SIGTERM");
      setTimeout(() => kill("SIGINT"), 100);
    },
  });
  expect(messages.at(-1)).toContain("second signal");
  expect(code).toBe(1);
});
