import { expect, it } from "vitest";

import { readDrillOptions } from "./options.ts";

it("takes what stands after -- as the command, untouched", () => {
  const options = readDrillOptions(["upgrade", "--rate", "5", "--", "helm", "upgrade", "--rate", "--wait"]);
  expect(options).toMatchObject({ action: "upgrade", command: ["helm", "upgrade", "--rate", "--wait"], load: { messagesPerSecond: 5 } });
});

it.each([
  [[], "Which drill"],
  [["upgrade"], "Which command"],
  [["kill", "--", "true"], "--and-run"],
  [["kill", "--every", "soon"], "--every"],
  [["kill", "--sockets", "3"], "at least 30"],
  [["kill", "--people", "1000"], "at most 400"],
  [["steady", "--backoff", "none"], "--backoff"],
  [["steady", "--url", "names.example.org"], "--url"],
  [["steady", "--nonsense"], "nonsense"],
])("refuses %j and says why", (args, why) => {
  expect(() => readDrillOptions(args)).toThrow(why);
});
