import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { podKill } from "./pod-kill.ts";
import { reportPodKill } from "./report.ts";

const { db, url, directUrl } = await testDatabase();

it.each(["SIGKILL", "SIGTERM"] as const)(
  "loses no message, doubles none and keeps each author's order while pods end by %s",
  { timeout: 600_000 },
  async (signal) => {
    const outcome = await podKill({ db, url, directUrl, signal });
    console.log(reportPodKill(outcome));
    expect(outcome).toMatchObject({ unclean: 0, lost: 0, doubled: 0, misplaced: 0, agreeing: outcome.clients, passed: true });
  },
);
