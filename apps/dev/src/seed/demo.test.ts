import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRunning, listAttendees, listConversations, listEvents, listPeople, practiceSummary, startPractice } from "@namegame/core";
import { testDatabase } from "@namegame/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedCrowd } from "./crowd.ts";
import { DEMO_GROUP, LEARNERS, seedDemo } from "./demo.ts";
import { DEMO_EVENT } from "./gathering.ts";
import { demoPeople } from "./people.ts";
import { actAs } from "./seeding.ts";

const { db, url } = await testDatabase();
const secrets = { SESSION_SECRET: "s".repeat(32), CODE_SECRET: "c".repeat(32), STORAGE_SECRET: "t".repeat(32) };
const photos = await mkdtemp(join(tmpdir(), "namegame-seed-"));
const target = { databaseUrl: url, secrets, photos };

beforeAll(() => seedDemo(target));
afterAll(() => rm(photos, { recursive: true }));

const founder = () => personNamed(demoPeople[0]!.name);

async function personNamed(name: string) {
  const { id } = await db.selectFrom("users").select("id").where("name", "=", name).executeTakeFirstOrThrow();
  return actAs(id);
}

async function groupId(name: string): Promise<string> {
  return (await db.selectFrom("groups").select("id").where("name", "=", name).executeTakeFirstOrThrow()).id;
}

/** The worker has not made the faces yet. */
async function withFaces(): Promise<void> {
  await db
    .updateTable("users")
    .set((eb) => ({ photo_id: eb.selectFrom("photos").select("id").whereRef("photos.user_id", "=", "users.id") }))
    .execute();
}

test("the demo group has 24 people, of whom the founder has met some and not all", async () => {
  const { people } = await listPeople({ db, actor: await founder(), groupId: await groupId(DEMO_GROUP) });
  expect(people).toHaveLength(24);
  const met = people.filter((person) => person.metCount > 0).length;
  expect(met).toBeGreaterThan(8);
  expect(met).toBeLessThan(20);
  expect(people.filter((person) => person.name.startsWith("Maria "))).toHaveLength(2);
});

test("the founder has names to practise and messages to read", async () => {
  const { summary } = await practiceSummary({ db, actor: await founder() });
  expect(summary.due).toBeGreaterThan(3);
  const conversations = await listConversations({ db, actor: await founder() });
  expect(conversations.map((one) => one.type).sort()).toEqual(["direct", "direct", "direct", "group"]);
  expect(conversations.some((one) => one.headSeq > one.readSeq)).toBe(true);
});

test("every kind of question is due to everybody who has practised", async () => {
  await withFaces();
  for (const { name } of demoPeople.slice(0, LEARNERS)) {
    const { cards } = await startPractice({ db, actor: await personNamed(name), limit: 20 });
    expect([...new Set(cards.map((card) => card.exercise))].sort()).toEqual(["choose_name", "choose_photo", "type_name"]);
  }
});

test("a room game can begin at once: people are here today, and most of them may be shown once their faces are made", async () => {
  await withFaces();
  const call = { db, actor: await founder(), groupId: await groupId(DEMO_GROUP) };
  expect(await getRunning(call)).toEqual({ gameId: null, canHost: true });
  const { today } = await listEvents(call);
  expect(today).toMatchObject({ name: DEMO_EVENT, attending: 14, here: true });
  const { people } = await listAttendees({ ...call, eventId: today!.id });
  expect(people.filter(({ arrival, playable }) => arrival !== null && playable)).toHaveLength(12);
});

test("each portrait waits for the photo job as any upload does", async () => {
  const states = await db.selectFrom("photos").select("state").execute();
  expect(states.map(({ state }) => state)).toEqual(Array(24).fill("processing"));
  expect(await readdir(join(photos, "photos"))).toHaveLength(24);
});

test("a crowd is made whole with a face each, once", async () => {
  const told: string[] = [];
  await seedCrowd({ ...target, size: 12, tell: (text) => told.push(text) });
  await seedCrowd({ ...target, size: 12, tell: (text) => told.push(text) });
  const { people } = await listPeople({ db, actor: await founder(), groupId: await groupId("Gathering of 12") });
  expect(people).toHaveLength(12 + 24);
  const demo = new Set(demoPeople.map((person) => person.name));
  expect(people.filter((person) => person.photoId !== null && !demo.has(person.name))).toHaveLength(12);
  expect(told.at(-1)).toContain("is there already");
});
