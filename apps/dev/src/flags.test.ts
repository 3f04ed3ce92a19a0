import { expect, test } from "vitest";
import { readFlags } from "./flags.ts";

test("begins with the demo group on the well-known ports", () => {
  expect(readFlags([], {})).toEqual({
    mode: "built",
    demo: true,
    seed: undefined,
    timing: false,
    dataDir: undefined,
    ports: { gateway: 3000, chat: 3001 },
  });
});

test("takes ports from the environment", () => {
  expect(readFlags([], { PORT: "4000", CHAT_PORT: "4001" }).ports).toEqual({ gateway: 4000, chat: 4001 });
});

test("understands every flag", () => {
  expect(readFlags(["--seed", "1000", "--no-demo", "--timing", "--reload", "--data", "/tmp/x"], {})).toMatchObject({
    mode: "reload",
    demo: false,
    seed: 1000,
    timing: true,
    dataDir: "/tmp/x",
  });
});

test.each([
  [["--sed", "200"], {}, "--sed"],
  [["--seed", "many"], {}, "--seed must be a whole number"],
  [["--seed", "5000"], {}, "from 2 to 2000"],
  [[], { PORT: "http" }, "PORT must be a whole number"],
  [["--help"], {}, "npm start"],
])("says what is wrong with %j", (args, env, message) => {
  expect(() => readFlags(args, env)).toThrow(message);
});
