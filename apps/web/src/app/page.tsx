import { listGroups } from "@namegame/core";
import { GroupList } from "../features/groups/home/GroupList.tsx";
import { Landing } from "../features/landing/Landing.tsx";
import { services } from "../server/services.ts";
import { getActor } from "../server/session.ts";

export default async function Start() {
  const actor = await getActor();
  if (!actor) return <Landing />;
  const { groups } = await listGroups({ db: services().db, actor });
  return <GroupList groups={groups} />;
}
