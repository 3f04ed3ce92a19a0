import { describe, expect, test } from "vitest";
import { parseConfig } from "./config.ts";

const SECRET = "a secret of the tests, long enough to pass";
const good = {
  DATABASE_URL: "postgres://localhost/x",
  PUBLIC_URL: "https://names.example.org",
  SESSION_SECRET: SECRET,
  CODE_SECRET: SECRET,
  STORAGE_URL: "s3://photos?endpoint=https://s3.example.org&region=eu",
  NEXT_MANUAL_SIG_HANDLE: "true",
};

describe("signing in without proof", () => {
  test("is off where nothing is said", () => expect(parseConfig(good).DEMO_SIGN_IN).toBe(false));

  test("cannot be had under an https address", () => {
    expect(() => parseConfig({ ...good, DEMO_SIGN_IN: "true" })).toThrow(/DEMO_SIGN_IN/);
  });

  test("can on a development machine", () => {
    expect(parseConfig({ ...good, PUBLIC_URL: "http://localhost:3000", DEMO_SIGN_IN: "true" }).DEMO_SIGN_IN).toBe(true);
  });
});

test("addresses are kept as origins, as browsers send them", () => {
  const config = parseConfig({
    ...good,
    PUBLIC_URL: "https://Names.Example.org/",
    ALLOWED_ORIGINS: "http://10.0.0.7:3000/x, https://b.example",
  });
  expect(config.PUBLIC_URL).toBe("https://names.example.org");
  expect(config.ALLOWED_ORIGINS).toEqual(["http://10.0.0.7:3000", "https://b.example"]);
});

test.each([
  ["SESSION_SECRET", "short"],
  ["CODE_SECRET", "short"],
  ["PUBLIC_URL", "names.example.org"],
  ["PUBLIC_URL", "ftp://names.example.org"],
  ["ALLOWED_ORIGINS", "https://a.example,*"],
  ["DEMO_SIGN_IN", "yes"],
  ["VAPID_PUBLIC_KEY", "short"],
  ["PUSH_ORIGINS", "push.example"],
  ["NEXT_MANUAL_SIG_HANDLE", ""],
])("%s may not be %j", (name, value) => expect(() => parseConfig({ ...good, [name]: value })).toThrow(new RegExp(name)));

test("all faults are told at once, and no secret with them", () => {
  const told = (() => {
    try {
      return String(parseConfig({ SESSION_SECRET: "my short secret", PUBLIC_URL: "nowhere" }));
    } catch (error) {
      return String((error as Error).message);
    }
  })();
  for (const name of ["DATABASE_URL", "PUBLIC_URL", "SESSION_SECRET", "CODE_SECRET", "STORAGE_URL"]) expect(told).toContain(name);
  expect(told).not.toContain("my short secret");
});
