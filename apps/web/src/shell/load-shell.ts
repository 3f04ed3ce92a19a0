import { AppError } from "@namegame/contract";
import { countNotifications, getViewer, listGroups } from "@namegame/core";
import { cookies } from "next/headers";
import { services } from "../server/services.ts";
import { getActor } from "../server/session.ts";
import { LAST_GROUP_COOKIE, type ShellData } from "./shell-data.ts";

/** The frame's data of the person whose session the request carries; null for a stranger. */
export async function loadShell(): Promise<ShellData | null> {
  const actor = await getActor();
  if (!actor) return null;
  const { db } = services();
  const [viewer, { groups }, { unread: inbox }, jar] = await Promise.all([
    getViewer({ db, actor }).catch(nobody),
    listGroups({ db, actor }),
    countNotifications({ db, actor }),
    cookies(),
  ]);
  if (!viewer) return null;
  return {
    viewer: { id: viewer.userId, name: viewer.name, photoId: viewer.photoId },
    groups: groups.map(({ id, name }) => ({ id, name })),
    unread: viewer.unread,
    inbox,
    lastGroupId: jar.get(LAST_GROUP_COOKIE)?.value ?? null,
  };
}

// The account went between the two queries: the page says so itself, the frame is a stranger's.
function nobody(error: unknown): null {
  if (error instanceof AppError && error.fault.code === "not_found") return null;
  throw error;
}
