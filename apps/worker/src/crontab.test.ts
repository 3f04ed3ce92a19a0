import { jobs } from "@namegame/contract";
import { expect, test } from "vitest";

import { crontab } from "./crontab.ts";

test("every cleaning of the contract, the digest, the scores and the refreshers have their time, and nothing else runs by the clock", () => {
  const cleanings = Object.keys(jobs).filter(
    (name) => name.startsWith("clean.") || ["digest.send", "score.record", "refresher.send"].includes(name),
  );
  expect(crontab.map(({ task }) => task).sort()).toEqual(cleanings.sort());
});

test("no two cleanings begin at the same minute", () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) {
    const digest = { min: minute % 60, hour: Math.floor(minute / 60), date: 1, month: 1, dow: 1 };
    expect(crontab.filter(({ match }) => match(digest)).length).toBeLessThanOrEqual(1);
  }
});
