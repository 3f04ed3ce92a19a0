import { makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { DEMO_DOMAIN, isDemoPerson, listDemoPeople } from "./demo-people.ts";

const { db } = await testDatabase({ role: "web" });

test("only the seed's people are demo people", async () => {
  const ana = await makeUser(db, { name: "Ana", email: `ana@${DEMO_DOMAIN}` });
  const guest = await makeUser(db);
  const real = await makeUser(db, { email: "ana@names.example" });
  const near = await makeUser(db, { email: `ana@${DEMO_DOMAIN}.example` });
  expect(await listDemoPeople({ db })).toEqual([{ userId: ana.id, name: "Ana", photoId: null }]);
  expect(await isDemoPerson({ db, userId: ana.id })).toBe(true);
  for (const { id } of [guest, real, near]) expect(await isDemoPerson({ db, userId: id })).toBe(false);
});
