import { emoji } from "@namegame/contract";
import { expect, test } from "vitest";
import { EMOJI_NAMES, QUICK_EMOJI } from "./emoji.ts";

test("everything that is offered is taken by the server, and has a name of its own", () => {
  const offered = Object.keys(EMOJI_NAMES);
  expect(offered.filter((sign) => !emoji.safeParse(sign).success)).toEqual([]);
  expect(new Set(Object.values(EMOJI_NAMES)).size).toBe(offered.length);
  expect(QUICK_EMOJI.filter((sign) => !EMOJI_NAMES[sign])).toEqual([]);
});
