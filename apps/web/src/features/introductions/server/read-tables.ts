import type { TablePlan } from "@namegame/contract";
import { getTables, listEvents } from "@namegame/core";
import { found } from "../../../server/found.ts";
import { services } from "../../../server/services.ts";
import { requireActor } from "../../../server/session.ts";

/** The tables of the event that goes on in the group, for the page at this path; null where none goes on. Forbidden to who does not lead. */
export async function readTables({ groupId, path }: { groupId: string; path: string }): Promise<TablePlan | null> {
  const actor = await requireActor(path);
  const call = { db: services().db, actor };
  const { today } = await found(listEvents({ ...call, groupId }));
  return today && (await found(getTables({ ...call, eventId: today.id }))).plan;
}
