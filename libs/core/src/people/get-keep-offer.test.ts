import { makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { getKeepOffer } from "./get-keep-offer.ts";

const { db } = await testDatabase({ role: "web" });
const offerOf = (userId: string) => getKeepOffer({ db, actor: { userId, sessionId: crypto.randomUUID() } });

test("a guest has something to lose after a practice", async () => {
  const [guest, other] = [await makeUser(db), await makeUser(db)];
  expect(await offerOf(guest.id)).toEqual({ guest: true, practised: false });
  await db
    .insertInto("reviews")
    .values({
      learner_id: guest.id,
      person_id: other.id,
      client_id: crypto.randomUUID(),
      exercise: "choose_name",
      correct: true,
      elapsed_ms: 900,
      grade: 3,
      reviewed_at: new Date(),
    })
    .execute();
  expect(await offerOf(guest.id)).toEqual({ guest: true, practised: true });
});

test("who has an address or a passkey is no guest, nor is nobody", async () => {
  const byMail = await makeUser(db, { email: "kept@names.example", email_verified: true });
  expect((await offerOf(byMail.id)).guest).toBe(false);
  const byKey = await makeUser(db);
  await db
    .insertInto("passkeys")
    .values({ user_id: byKey.id, public_key: "k", credential_id: byKey.id, counter: 0, device_type: "singleDevice", backed_up: false })
    .execute();
  expect((await offerOf(byKey.id)).guest).toBe(false);
  expect(await offerOf(crypto.randomUUID())).toEqual({ guest: false, practised: false });
});
