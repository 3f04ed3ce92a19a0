import type { Device, PushDevice } from "@namegame/contract";
import type { PushDeviceRow } from "@namegame/core";

/** Browsers that take pushes, called as their sessions are; one whose session has just ended is left out. */
export function presentDevices({ rows, sessions }: { rows: PushDeviceRow[]; sessions: Device[] }): PushDevice[] {
  const known = new Map(sessions.map((session) => [session.sessionId, session]));
  return rows.flatMap(({ id, sessionId, createdAt }) => {
    const session = known.get(sessionId);
    return session ? [{ id, label: session.label, current: session.current, createdAt: createdAt.toISOString() }] : [];
  });
}
