import type { JobName } from "@namegame/contract";
import { parseCronItems } from "graphile-worker";

// Minutes apart, so that no two clean at the same moment; UTC. One run that was missed matters to nobody: the next does its work.
const TIMES: Partial<Record<JobName, string>> = {
  "clean.photos": "7 * * * *",
  "clean.notifications": "52 4 * * *",
  "clean.attachments": "12 * * * *",
  "clean.voices": "22 * * * *",
  "clean.sessions": "17 * * * *",
  "clean.rateLimits": "27,57 * * * *",
  "clean.messages": "42 * * * *",
  "clean.codes": "37 * * * *",
  "clean.jobs": "47 3 * * *",
  "score.record": "2 3 * * *",
  "refresher.send": "32 * * * *",
  // Eight in the morning comes at every quarter of an hour somewhere.
  "digest.send": "0,15,30,45 * * * *",
};

/** When each cleaning, the digest, the scores and the refreshers run; however many workers there are, once. */
export const crontab = parseCronItems(
  Object.entries(TIMES).map(([task, match]) => ({
    task,
    match,
    identifier: task,
    options: { backfillPeriod: 0, maxAttempts: 3, jobKey: task, jobKeyMode: "preserve_run_at" as const },
  })),
);
