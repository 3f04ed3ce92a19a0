import { createAuth } from "@namegame/auth";
import type { Db } from "@namegame/db";
import { makeGroup, makeGroupConversation, makeMembership, makeUser } from "@namegame/testing";

import { ORIGIN, SESSION_SECRET } from "./pod.ts";

export interface Guest {
  userId: string;
  /** What a browser would send at the handshake. */
  headers: { cookie: string; origin: string };
}

/** A group's room with this many people in it, each signed in. */
export async function makeRoom({ db, people }: { db: Db; people: number }): Promise<{ conversationId: string; guests: Guest[] }> {
  const auth = createAuth({ db, secret: SESSION_SECRET, publicUrl: ORIGIN, allowedOrigins: [], enqueueMail: async () => {} });
  const group = await makeGroup(db);
  const guests: Guest[] = [];
  for (let index = 0; index < people; index += 1) {
    const { id: userId } = await makeUser(db);
    await makeMembership(db, { group_id: group.id, user_id: userId });
    const { cookies } = await auth.startSession({ userId, headers: new Headers() });
    guests.push({ userId, headers: { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), origin: ORIGIN } });
  }
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: guests.map((guest) => guest.userId) });
  return { conversationId: id, guests };
}
