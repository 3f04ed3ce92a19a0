import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLogFile } from "./log-file.ts";

test("everything goes into the file by process, and faults to the terminal in words", async () => {
  const folder = await mkdtemp(join(tmpdir(), "namegame-log-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const told: string[] = [];
  const log = openLogFile(join(folder, "log"), (text) => told.push(text));
  log.write("chat", JSON.stringify({ level: "info", msg: "ready" }), "out");
  log.write("chat", JSON.stringify({ level: "error", msg: "lost", err: { message: "reset" } }), "out");
  log.write("web", "{not json", "out");
  log.write("web", "deprecated", "err");
  await log.close();
  expect(told).toEqual(["chat: lost: reset", "web: deprecated"]);
  expect((await readFile(join(folder, "log"), "utf8")).split("\n").map((line) => line.slice(0, 10))).toEqual([
    "chat    | ",
    "chat    | ",
    "web     | ",
    "web     | ",
    "",
  ]);
});
