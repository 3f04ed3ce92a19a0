import type { Db } from "@namegame/db";

import { startOurs } from "./ours.ts";
import { FULL_SIZE, runListenCut, type Outcome } from "./scenario.ts";
import { startStock } from "./stock.ts";

/** The same scenario for our pods, the stock adapter as documented, and the stock adapter with its errors handled. */
export async function listenCut({ db, url, directUrl }: { db: Db; url: string; directUrl: string }): Promise<{
  ours: Outcome;
  controls: Outcome[];
}> {
  const ours = await runListenCut(await startOurs({ db, url, directUrl, clients: FULL_SIZE.clients }));
  const controls: Outcome[] = [];
  for (const handleErrors of [false, true]) controls.push(await runListenCut(await startStock({ db, url, handleErrors })));
  return { ours, controls };
}
