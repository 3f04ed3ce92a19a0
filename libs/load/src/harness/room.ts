import { createAuth } from "@namegame/auth";
import type { Db } from "@namegame/db";
import { makeDirectConversation, makeGroup, makeGroupConversation } from "@namegame/testing";

import { ORIGIN, SESSION_SECRET } from "./pod.ts";

export interface Guest {
  userId: string;
  /** What a browser would send at the handshake. */
  headers: { cookie: string; origin: string };
}

// Rows of one statement, and sessions that are begun at once.
const CHUNK = 1_000;
const AT_ONCE = 20;

/** A group's room with this many people in it, each signed in. */
export async function makeRoom({ db, people }: { db: Db; people: number }): Promise<{ conversationId: string; guests: Guest[] }> {
  const guests = await makeGuests({ db, people });
  const group = await makeGroup(db);
  for (const chunk of chunks(guests, CHUNK)) {
    await db
      .insertInto("memberships")
      .values(chunk.map(({ userId }) => ({ group_id: group.id, user_id: userId, role: "member" as const })))
      .execute();
  }
  const { id } = await makeGroupConversation(db, { groupId: group.id, userIds: guests.map((guest) => guest.userId) });
  return { conversationId: id, guests };
}

/** Conversations of two people each, all signed in. */
export async function makePairs({ db, pairs }: { db: Db; pairs: number }): Promise<{ conversationId: string; guests: [Guest, Guest] }[]> {
  const guests = await makeGuests({ db, people: pairs * 2 });
  const made: { conversationId: string; guests: [Guest, Guest] }[] = [];
  for (const [one, other] of chunks(guests, 2) as Generator<[Guest, Guest]>) {
    const { id } = await makeDirectConversation(db, [one.userId, other.userId]);
    made.push({ conversationId: id, guests: [one, other] });
  }
  return made;
}

async function makeGuests({ db, people }: { db: Db; people: number }): Promise<Guest[]> {
  const auth = createAuth({ db, secret: SESSION_SECRET, publicUrl: ORIGIN, allowedOrigins: [], enqueueMail: async () => {} });
  const userIds: string[] = [];
  const numbers = Array.from({ length: people }, (_, index) => index);
  for (const chunk of chunks(numbers, CHUNK)) {
    const rows = chunk.map((index) => ({ name: `Guest ${index}` }));
    for (const { id } of await db.insertInto("users").values(rows).returning("id").execute()) userIds.push(id);
  }
  const guests: Guest[] = [];
  for (const chunk of chunks(userIds, AT_ONCE)) {
    const begun = chunk.map(async (userId) => {
      const { cookies } = await auth.startSession({ userId, headers: new Headers() });
      return { userId, headers: { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "), origin: ORIGIN } };
    });
    guests.push(...(await Promise.all(begun)));
  }
  return guests;
}

function* chunks<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
