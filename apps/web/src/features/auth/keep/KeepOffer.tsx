import { getKeepOffer } from "@namegame/core";
import { cookies } from "next/headers";
import { services } from "../../../server/services.ts";
import { getActor } from "../../../server/session.ts";
import { passkeysHere } from "../server/passkeys-here.ts";
import { KeepCard } from "./KeepCard.tsx";
import { KEEP_COOKIE, readKeepMemory } from "./keep-memory.ts";

/** For the first page of a guest: the offer to keep the account, when its time has come. Nothing for everybody else. */
export async function KeepOffer() {
  const actor = await getActor();
  if (!actor) return null;
  const { guest, practised } = await getKeepOffer({ db: services().db, actor });
  if (!guest) return null;
  const memory = readKeepMemory((await cookies()).get(KEEP_COOKIE)?.value);
  return <KeepCard memory={memory} practised={practised} now={Date.now()} passkeys={await passkeysHere()} />;
}
