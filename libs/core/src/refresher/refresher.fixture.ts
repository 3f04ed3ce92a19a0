import { randomUUID } from "node:crypto";
import type { Db } from "@namegame/db";
import { DAY_MS } from "@namegame/domain";
import { makeGroup, makeMembership, makePhoto, makePushDevice, makeUser } from "@namegame/testing";
import { KEYS } from "../notify/notify.fixture.ts";

export const NOW = new Date("2026-03-16T18:32:00Z");
export const before = (days: number, from = NOW) => new Date(from.getTime() - days * DAY_MS);

/** Somebody who was there, with an address and one device. */
export interface Attendee {
  id: string;
  email: string;
  deviceId: string;
  sessionId: string;
}

/** An event of two weeks ago at which Ann and Ben were, both with photos and devices. */
export async function evening(db: Db, { startedAt = before(14) }: { startedAt?: Date } = {}) {
  const group = await makeGroup(db, { name: "Choir" });
  const event = await db
    .insertInto("events")
    .values({ group_id: group.id, name: "Spring concert", starts_at: startedAt, ends_at: new Date(startedAt.getTime() + 3 * 3_600_000) })
    .returning("id")
    .executeTakeFirstOrThrow();
  const ids = { groupId: group.id, eventId: event.id };

  async function comes(name: string, { there = true, photo = true } = {}): Promise<Attendee> {
    const email = `${randomUUID()}@example.org`;
    const person = await makeUser(db, { name, email, email_verified: true });
    await makeMembership(db, { group_id: group.id, user_id: person.id });
    if (photo) await makePhoto(db, { user_id: person.id });
    if (there) await db.insertInto("attendances").values({ event_id: event.id, user_id: person.id, arrival: "list" }).execute();
    const device = await makePushDevice(db, {
      userId: person.id,
      endpoint: `https://fcm.googleapis.com/fcm/send/${randomUUID()}`,
      keys: KEYS,
    });
    return { id: person.id, email, deviceId: device.id, sessionId: device.session_id };
  }
  return { ...ids, ann: await comes("Ann"), ben: await comes("Ben"), comes };
}
