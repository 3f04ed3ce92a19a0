import { randomBytes } from "node:crypto";
import { createCode, createGroup, DEMO_DOMAIN, joinByCode } from "@namegame/core";
import { createRandom } from "../faces/random.ts";
import { inventName } from "./names.ts";
import { demoPeople } from "./people.ts";
import { placePortrait } from "./portraits.ts";
import { actAs, type Seeding, type SeedTarget, withSeeding } from "./seeding.ts";

const NAMES: Record<number, string> = { 200: "Harbour Choir Festival", 1000: "Northgate Conference" };
const POSTER_LIMIT = 2_000;
const STEP = 100;

/**
 * A fuller group for measuring, of `size` invented people with faces of their own; the demo people are in it as well, so that
 * signing in as one of them shows it. A group of that size that is already whole is left as it is.
 */
export async function seedCrowd({ size, tell, ...target }: SeedTarget & { size: number; tell: (text: string) => void }): Promise<void> {
  const name = NAMES[size] ?? `Gathering of ${size}`;
  await withSeeding(target, async (seeding) => {
    if ((await membersOf(seeding, name)) >= size) return tell(`"${name}" is there already.`);
    tell(`Making "${name}" of ${size} people ...`);
    const people = await createCrowd(seeding, { name, size });
    const founder = actAs(people[0]!.id);
    const { groupId } = await createGroup({ db: seeding.db, actor: founder, name, type: "community" });
    const secret = seeding.secrets.CODE_SECRET;
    const { code } = await createCode({ db: seeding.db, actor: founder, secret, groupId, poster: true, useLimit: POSTER_LIMIT });
    const join = (userId: string) =>
      joinByCode({ db: seeding.db, actor: actAs(userId), secret, code: code.spoken, requestId: randomBytes(16).toString("hex") });
    for (const userId of await demoIds(seeding)) await join(userId);
    for (const [index, { id, seed, presents }] of people.entries()) {
      if (index > 0) await join(id);
      await placePortrait(seeding, { userId: id, seed, look: { presents } });
      if ((index + 1) % STEP === 0) tell(`  ${index + 1} of ${size}`);
    }
    tell(`"${name}" is complete.`);
  });
}

interface CrowdPerson {
  id: string;
  seed: string;
  presents: "woman" | "man";
}

async function createCrowd({ db }: Seeding, { name, size }: { name: string; size: number }): Promise<CrowdPerson[]> {
  const random = createRandom(name);
  const slug = randomBytes(4).toString("hex");
  const invented = Array.from({ length: size }, (_, i) => {
    const presents = random.pick(["woman", "man"] as const);
    return { presents, seed: `${name} ${i}`, name: inventName(random, presents), email: `crowd-${slug}-${i}@${DEMO_DOMAIN}` };
  });
  const rows = await db
    .insertInto("users")
    .values(invented.map(({ name: full, email }) => ({ name: full, email, email_verified: true })))
    .returning(["id", "email"])
    .execute();
  const ids = new Map(rows.map((row) => [row.email, row.id]));
  return invented.map(({ email, seed, presents }) => ({ id: ids.get(email)!, seed, presents }));
}

async function membersOf({ db }: Seeding, name: string): Promise<number> {
  const { count } = await db
    .selectFrom("memberships as m")
    .innerJoin("groups as g", "g.id", "m.group_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("g.name", "=", name)
    .where("m.left_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function demoIds({ db }: Seeding): Promise<string[]> {
  const emails = demoPeople.map(({ key }) => `${key}@${DEMO_DOMAIN}`);
  return (await db.selectFrom("users").select("id").where("email", "in", emails).execute()).map((row) => row.id);
}
