import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { type Child, startChild } from "./child.ts";

function run(script: string): { child: Child; told: string[]; lines: string[] } {
  const told: string[] = [];
  const lines: string[] = [];
  const child = startChild({
    plan: { name: "clock", command: process.execPath, args: ["-e", script], cwd: "/", env: { PATH: process.env.PATH ?? "" } },
    log: { write: (_source, line) => lines.push(line), close: async () => {} },
    tell: (text) => told.push(text),
  });
  onTestFinished(() => child.stop());
  return { child, told, lines };
}

async function until(check: () => boolean): Promise<void> {
  while (!check()) await wait(10);
}

test("a process that cannot start is told with its last lines, and not started again", async () => {
  const { child } = run(`console.log("DATABASE_URL: is missing"); process.exit(1)`);
  await expect(child.broken).rejects.toThrow(/clock ended while starting \(exit code 1\):\n {4}DATABASE_URL: is missing/);
});

test("a process that dies while running is started again", async () => {
  const { child, told, lines } = run(`console.log(process.pid); setInterval(() => {}, 1000)`);
  await until(() => lines.length === 1);
  child.ready();
  child.kill();
  await until(() => lines.length === 2);
  expect(lines[1]).not.toBe(lines[0]);
  expect(told).toEqual([expect.stringContaining("clock ended (signal SIGKILL). Starting it again in 0.5 s.")]);
});

test("stopping lets it end in its own order, and it stays ended", async () => {
  const { child, told, lines } = run(
    `process.on("SIGTERM", () => { console.log("drained"); process.exit(0) }); console.log("up"); setInterval(() => {}, 1000)`,
  );
  await until(() => lines.includes("up"));
  child.ready();
  await child.stop();
  expect(lines).toEqual(["up", "drained"]);
  expect(told).toEqual([]);
});
