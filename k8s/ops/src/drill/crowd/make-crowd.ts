import { setTimeout as sleep } from "node:timers/promises";

import { createAuth } from "@namegame/auth";
import { fail } from "@namegame/contract";
import { createDb } from "@namegame/db";
import { joinThroughWeb, removePeople, startGroup, type Fetch, type Made } from "@namegame/probe";

import { OpsFault } from "../../fault.ts";
import type { Target } from "../target/target.ts";
import type { Crowd, Member } from "./crowd.ts";
import type { CrowdSecrets } from "./secrets.ts";

const LABEL = "Drill";
const JOIN_LIMIT_MS = 20_000;
// A drill may end while the database restarts.
const REMOVE_TRIES = 10;
const REMOVE_PAUSE_MS = 3_000;

/**
 * Starts a group and lets people join it through web, each as a device of its own, which web's limits count apart.
 *
 * @throws OpsFault database, no_people; what was made is taken away before.
 */
export async function makeCrowd(options: {
  secrets: CrowdSecrets;
  target: Target;
  fetch: Fetch;
  people: number;
  signal: AbortSignal;
}): Promise<Crowd> {
  const { secrets, target, fetch, people, signal } = options;
  const made: Made = { userIds: [], groupIds: [] };
  try {
    const greeter = await withDb(secrets, async (db) => {
      const auth = createAuth({
        db,
        secret: secrets.sessionSecret,
        publicUrl: target.origin,
        allowedOrigins: [],
        enqueueMail: async () => fail("not_allowed"),
      });
      const started = await startGroup({
        db,
        auth,
        codeSecret: secrets.codeSecret,
        made,
        label: LABEL,
        newcomers: Math.max(1, people - 1),
      });
      const { id } = await db.selectFrom("conversations").select("id").where("group_id", "=", started.group.id).executeTakeFirstOrThrow();
      return { ...started, conversationId: id };
    });
    const members: Member[] = [{ userId: greeter.actor.userId, cookie: greeter.cookie }];
    for (let index = 1; index < people; index += 1) {
      const door = { fetch, webUrl: target.url, publicUrl: target.origin, code: greeter.code, made, device: true };
      members.push(
        await joinThroughWeb({
          ...door,
          name: `${LABEL} member ${index}`,
          signal: AbortSignal.any([signal, AbortSignal.timeout(JOIN_LIMIT_MS)]),
        }).catch(notJoined),
      );
    }
    return { group: greeter.group, conversationId: greeter.conversationId, people: members, remove: () => remove(secrets, made) };
  } catch (error) {
    await remove(secrets, made);
    throw error;
  }
}

function notJoined(error: unknown): never {
  throw new OpsFault({
    code: "no_people",
    message: `Nobody can join through web: ${error instanceof Error ? error.message : String(error)}`,
    remedy:
      "Try the address in a browser; check --url, --host and --public-url. After `too_many` wait ten minutes: it is web's limit for one network.",
    cause: error,
  });
}

async function remove(secrets: CrowdSecrets, made: Made): Promise<void> {
  for (let left = REMOVE_TRIES; ; left -= 1) {
    try {
      return await withDb(secrets, (db) => removePeople({ db, made }));
    } catch (error) {
      if (left === 1) throw error;
      await sleep(REMOVE_PAUSE_MS);
    }
  }
}

/** One connection, and only for as long as it is used: the budget has one for us. */
async function withDb<Value>(
  { databaseUrl, databaseCaFile }: CrowdSecrets,
  work: (db: ReturnType<typeof createDb>) => Promise<Value>,
): Promise<Value> {
  const db = createDb({ url: databaseUrl, max: 1, applicationName: "namegame-ops", caFile: databaseCaFile });
  try {
    return await work(db);
  } catch (error) {
    if (error instanceof OpsFault) throw error;
    throw new OpsFault({
      code: "database",
      message: `The database cannot be used from here: ${error instanceof Error ? error.message : String(error)}`,
      remedy: "Run the drill where the database can be reached, or name another way to it with --database-url-file and --database-ca-file.",
      cause: error,
    });
  } finally {
    await db.destroy();
  }
}
