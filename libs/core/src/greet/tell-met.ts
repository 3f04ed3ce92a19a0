import type { MeetResult } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { publishLive } from "@namegame/db";
import { meetResultFor } from "./meet-result.ts";
import type { RecordedMeeting } from "./record-meeting.ts";

/** Tells two people that they met, each with the other's face. After the commit. Answers what each of them is told, in the order of `between`. */
export async function tellMet({
  db,
  now,
  between,
  meeting,
}: {
  db: Db;
  now: Date;
  between: readonly [string, string];
  meeting: RecordedMeeting & { sharedGroupId: string };
}): Promise<[MeetResult, MeetResult]> {
  const [one, two] = between;
  const told: [MeetResult, MeetResult] = [
    await meetResultFor({ db, now, viewerId: one, personId: two, meeting }),
    await meetResultFor({ db, now, viewerId: two, personId: one, meeting }),
  ];
  await publishLive(db, { to: [one], event: { type: "met", result: told[0] } });
  await publishLive(db, { to: [two], event: { type: "met", result: told[1] } });
  return told;
}
