import { DEMO_DOMAIN } from "@namegame/core";
import type { DemoPerson } from "./people.ts";
import type { Seeding } from "./seeding.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Accounts with a proven address, as if each had signed in once. Written as rows, for the auth library has no use case
 * that skips the proof. Resolves with the ids in the people's order.
 */
export async function createAccounts({ db }: Seeding, people: DemoPerson[], now: Date): Promise<string[]> {
  const rows = await db
    .insertInto("users")
    .values(
      people.map(({ key, name, calledBy, pronouns, respelling, about }) => ({
        name,
        email: `${key}@${DEMO_DOMAIN}`,
        email_verified: true,
        called_by: calledBy ?? null,
        pronouns: pronouns ?? null,
        respelling: respelling ?? null,
        about: about ?? null,
        created_at: new Date(now.getTime() - 60 * DAY_MS),
      })),
    )
    .returning(["id", "email"])
    .execute();
  const byEmail = new Map(rows.map((row) => [row.email, row.id]));
  return people.map(({ key }) => byEmail.get(`${key}@${DEMO_DOMAIN}`)!);
}
