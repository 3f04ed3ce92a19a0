import { setTimeout as sleep } from "node:timers/promises";

import { testDatabase } from "@namegame/testing";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";

import { startPod } from "../harness/pod.ts";
import { makeRoom } from "../harness/room.ts";
import { deed, perform } from "./deeds.ts";
import { closeDevice, knownOf, openDevice, until, type Device } from "./devices.ts";

const database = await testDatabase();
const { db, url, directUrl } = database;
const pods = await Promise.all([startPod({ url, directUrl }), startPod({ url, directUrl })]);
afterAll(async () => {
  for (const pod of pods) pod.kill("SIGTERM");
  await Promise.all(pods.map((pod) => pod.ended));
});

const PEOPLE = 3;
// Each run opens a dozen lines to real pods; more runs find more, and the seed of a failed one is printed.
const RUNS = 6;
const DEEDS = 45;

async function scene() {
  const { conversationId, guests } = await makeRoom({ db, people: PEOPLE });
  await db.updateTable("memberships").set({ role: "admin" }).where("user_id", "=", guests[0]!.userId).execute();
  const devices: Device[] = [];
  const open = async (person: number, pod: number) => {
    const device = await openDevice({ guest: guests[person]!, person, port: pods[pod]!.port, conversationId });
    devices.push(device);
    return device;
  };
  // Everybody on both pods.
  for (let person = 0; person < PEOPLE; person += 1) for (const pod of [0, 1]) await open(person, pod);
  return { conversationId, guests, devices, open };
}

it(
  "stale state and events equal a fresh read, for everything that people do and that happens to their lines",
  { timeout: 600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: DEEDS, maxLength: DEEDS }), async (deeds) => {
        const { conversationId, guests, devices, open } = await scene();
        const stale = [...devices];
        try {
          for (const each of deeds) {
            await perform({ deed: each, db, conversationId, guests, devices: stale });
            await sleep(5);
          }
          await until("everything written was answered", () =>
            stale.every(({ live }) => live.getState().pending.every((pending) => pending.state === "refused")),
          );
          for (let person = 0; person < PEOPLE; person += 1) {
            // A mark that one device set may still be on its way: the fresh one comes until it is there.
            const fresh = await open(person, person % 2);
            const wanted = () => JSON.stringify(knownOf(fresh, conversationId));
            for (const device of stale.filter((each) => each.person === person)) {
              await until(
                "a stale device knows what a fresh one reads",
                () => JSON.stringify(knownOf(device, conversationId)) === wanted(),
              ).catch(() => expect(knownOf(device, conversationId)).toEqual(knownOf(fresh, conversationId)));
            }
          }
          // And it is the table: every seq once, from the first to the last.
          const [{ head_seq: head }] = (await db
            .selectFrom("conversations")
            .select("head_seq")
            .where("id", "=", conversationId)
            .execute()) as [{ head_seq: number }];
          const seqs = stale[0]!.live.getState().windows[conversationId]!.messages.map(({ seq }) => seq);
          expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => head - seqs.length + 1 + index));
        } finally {
          for (const device of devices) await closeDevice(device);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
);
