import type { Db } from "@namegame/db";
import { makeGroup, makeMeeting, makeMembership, makeUser } from "@namegame/testing";

export const NOW = new Date("2026-03-02T09:00:00Z");
export const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

export interface Place {
  actor: { userId: string; sessionId: string };
  group: { id: string };
  learner: { id: string };
  /** A member of the group, with a photo unless told otherwise. */
  addPerson(values?: Parameters<typeof makeUser>[1], options?: { photo?: boolean; metAt?: Date }): Promise<{ id: string }>;
}

/** Somebody who learns, in a group of their own, with ways to bring others in. */
export async function learnerIn(db: Db): Promise<Place> {
  const group = await makeGroup(db, { name: "Choir" });
  const learner = await makeUser(db, { name: "Lea Learner" });
  await makeMembership(db, { group_id: group.id, user_id: learner.id });
  const actor = { userId: learner.id, sessionId: "00000000-0000-7000-8000-000000000000" };

  const addPerson: Place["addPerson"] = async (values, options = {}) => {
    const user = await makeUser(db, values);
    await makeMembership(db, { group_id: group.id, user_id: user.id });
    if (options.photo ?? true) await givePhoto(user.id);
    if (options.metAt) await makeMeeting(db, { between: [learner.id, user.id], values: { met_at: options.metAt, group_id: group.id } });
    return user;
  };

  async function givePhoto(userId: string) {
    const photo = await db
      .insertInto("photos")
      .values({ user_id: userId, state: "ready", crop_x: 0, crop_y: 0, crop_size: 1 })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.updateTable("users").set({ photo_id: photo.id }).where("id", "=", userId).execute();
  }

  return { actor, group, learner, addPerson };
}
