import { randomBytes } from "node:crypto";
import { createCode, createGroup, joinByCode, setRole } from "@namegame/core";
import type { DemoPerson } from "./people.ts";
import { actAs, type Seeding } from "./seeding.ts";

const HOUR_MS = 60 * 60 * 1_000;
/** The group is seven weeks old, and the newest came in yesterday: some are "new this month" and some are not. */
const FOUNDED_HOURS = 50 * 24;
const NEWEST_HOURS = 26;

/** The first person founds the group; each of the others comes in by the code of somebody who is in it already, and so meets them. */
export async function formGroup(
  seeding: Seeding,
  { name, people, ids, now }: { name: string; people: DemoPerson[]; ids: string[]; now: Date },
): Promise<string> {
  const { db, secrets } = seeding;
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const founder = actAs(ids[0]!);
  const { groupId } = await createGroup({ db, actor: founder, name, type: "community", now: ago(FOUNDED_HOURS) });
  for (let i = 1; i < ids.length; i += 1) {
    const at = ago(FOUNDED_HOURS - (i / (ids.length - 1)) * (FOUNDED_HOURS - NEWEST_HOURS));
    const greeter = ids[i < 8 ? 0 : Math.floor(i / 3)]!;
    const { code } = await createCode({ db, actor: actAs(greeter), secret: secrets.CODE_SECRET, groupId, poster: false, now: at });
    await joinByCode({
      db,
      actor: actAs(ids[i]!),
      secret: secrets.CODE_SECRET,
      code: code.spoken,
      requestId: randomBytes(16).toString("hex"),
      now: at,
    });
    const { role } = people[i]!;
    if (role !== "member") await setRole({ db, actor: founder, groupId, userId: ids[i]!, role, now: at });
  }
  return groupId;
}
