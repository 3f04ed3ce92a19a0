import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { KEYS, personWithDevice } from "./notify.fixture.ts";
import { listPushDevices } from "./list-push-devices.ts";
import { removePushDevice } from "./remove-push-device.ts";
import { subscribePush } from "./subscribe-push.ts";

const { db } = await testDatabase({ role: "web" });
const endpointOf = (name: string) => `https://updates.push.services.mozilla.com/wpush/v2/${name}`;

async function signedIn() {
  const { id, sessionId } = await personWithDevice(db);
  await db.deleteFrom("push_subscriptions").where("user_id", "=", id).execute();
  return { userId: id, sessionId };
}

const subscribe = (actor: { userId: string; sessionId: string }, endpoint: string, more: { auth?: string; replaces?: string } = {}) =>
  subscribePush({ db, actor, trustedPushOrigins: [], endpoint, ...KEYS, ...more });

it("a browser that subscribes again is one device, also with another key", async () => {
  const actor = await signedIn();
  const first = await subscribe(actor, endpointOf("one"));
  expect(await subscribe(actor, endpointOf("one"), { auth: "B".repeat(22) })).toEqual(first);
  expect(await listPushDevices({ db, actor })).toHaveLength(1);
});

it("an endpoint that the browser gave up goes with the new one", async () => {
  const actor = await signedIn();
  await subscribe(actor, endpointOf("old"));
  await subscribe(actor, endpointOf("new"), { replaces: endpointOf("old") });
  const rows = await db.selectFrom("push_subscriptions").select("endpoint").where("user_id", "=", actor.userId).execute();
  expect(rows).toEqual([{ endpoint: endpointOf("new") }]);
});

it("nobody else's endpoint is taken, or given up, without its secret", async () => {
  const [ann, ben] = [await signedIn(), await signedIn()];
  await subscribe(ann, endpointOf("shared"));
  await expect(subscribe(ben, endpointOf("shared"), { auth: "C".repeat(22) })).rejects.toThrow("conflict");
  await subscribe(ben, endpointOf("own"), { replaces: endpointOf("shared") });
  expect(await listPushDevices({ db, actor: ann })).toHaveLength(1);
  // The same browser, in which the other person is signed in now.
  await subscribe(ben, endpointOf("shared"));
  expect(await listPushDevices({ db, actor: ann })).toEqual([]);
});

it.each(["https://169.254.169.254/x", "http://localhost:5432/", "https://evil.example/push"])("%s is no push service", async (endpoint) => {
  await expect(subscribe(await signedIn(), endpoint)).rejects.toThrow("invalid_input");
});

it("the oldest of many devices makes room", async () => {
  const actor = await signedIn();
  for (let i = 0; i < 22; i += 1) await subscribe(actor, endpointOf(`many-${i}`));
  const devices = await db.selectFrom("push_subscriptions").select("endpoint").where("user_id", "=", actor.userId).execute();
  expect(devices).toHaveLength(20);
  expect(devices.map(({ endpoint }) => endpoint)).not.toContain(endpointOf("many-0"));
});

it("a device goes with its session, and by its owner's wish; a stranger's is not there", async () => {
  const [ann, ben] = [await signedIn(), await signedIn()];
  const { deviceId } = await subscribe(ann, endpointOf("hers"));
  await expect(removePushDevice({ db, actor: ben, deviceId })).rejects.toThrow("not_found");
  await removePushDevice({ db, actor: ann, deviceId });
  await expect(removePushDevice({ db, actor: ann, deviceId })).rejects.toThrow("not_found");
  await subscribe(ann, endpointOf("again"));
  await db.deleteFrom("sessions").where("id", "=", ann.sessionId).execute();
  expect(await listPushDevices({ db, actor: ann })).toEqual([]);
});
