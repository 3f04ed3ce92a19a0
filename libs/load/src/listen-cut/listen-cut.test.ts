import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { listenCut } from "./listen-cut.ts";
import { reportListenCut } from "./report.ts";

const { db, url, directUrl } = await testDatabase();

it(
  "delivers everything once and in order through five cuts of LISTEN, which the stock adapter does not",
  { timeout: 900_000 },
  async () => {
    const { ours, controls } = await listenCut({ db, url, directUrl });
    console.log(reportListenCut([ours, ...controls]));
    expect(ours).toMatchObject({ missing: 0, doubled: 0, agreeing: 20, cuts: 10, exits: 0, passed: true });
    expect(ours.after).toEqual(ours.before);
    for (const control of controls) {
      expect(control.passed).toBe(false);
      expect(control.missing + control.exits).toBeGreaterThan(0);
    }
  },
);
