import { refresherPath } from "@namegame/contract";
import { type Db, publishLive } from "@namegame/db";
import { isAskable, isQuiet, REFRESHER_AFTER_MS, REFRESHER_WAIT_MS } from "@namegame/domain";
import { sql } from "kysely";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import { eventPeople } from "../practice/event-people.ts";
import { readPeople } from "../practice/read-people.ts";
import { DUE_PAGE, type DueRefresher, dueRefreshers } from "./due-refreshers.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";
// As of a message's push: with the queue's growing pauses a push service that is away gets hours.
const ATTEMPTS = 10;

interface Run {
  db: Db;
  publicUrl: string;
  /** Whether this server has keys for pushes. */
  push: boolean;
  now: Date;
}

/**
 * Tells everybody who was at an event two weeks ago, at the hour at which it began, where there is somebody of it whom they may practise: a line in
 * their inbox, a push, and a mail where they asked for it. The row of each is made in the transaction that queues their push and mail,
 * so that two workers at once, or one that dies, tell once. Answers how many were told.
 */
export async function sendRefreshers({ now = new Date(), ...run }: Omit<Run, "now"> & { now?: Date }): Promise<number> {
  let told = 0;
  for (let after = { eventId: NOBODY, userId: NOBODY }; ;) {
    const due = await dueRefreshers({ db: run.db, now, after });
    for (const one of due) told += (await sendOne({ ...run, now }, one)) ? 1 : 0;
    if (due.length < DUE_PAGE) return told;
    after = due.at(-1)!;
  }
}

async function sendOne(run: Run, due: DueRefresher): Promise<boolean> {
  const { db, now } = run;
  const quiet = isQuiet({ at: now, ...due });
  // The night is waited for, so that the push is not lost to it.
  if (quiet && now.getTime() < due.startsAt.getTime() + REFRESHER_AFTER_MS + REFRESHER_WAIT_MS) return false;
  const { userId, groupId, eventId } = due;
  const userIds = await eventPeople({ db, userId, eventId });
  const people = userIds.length === 0 ? [] : (await readPeople({ db, actor: { userId }, groupId, userIds })).filter(isAskable);
  if (people.length === 0) return false;
  const told = await db.transaction().execute((trx) => tell({ ...run, db: trx, push: run.push && !quiet }, due, people.length));
  if (told) await publishLive(db, { to: [userId], event: { type: "notifications_changed" } });
  return told;
}

/** In the caller's transaction. False where somebody else has told them meanwhile. */
async function tell({ db, publicUrl, push, now }: Run, due: DueRefresher, people: number): Promise<boolean> {
  const { eventId, userId, eventName, groupName } = due;
  const row = await db
    .insertInto("refreshers")
    .values({ event_id: eventId, user_id: userId, created_at: now })
    .onConflict((conflict) => conflict.columns(["event_id", "user_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) return false;
  if (push) await queuePushes(db, row.id, userId, now);
  const { rows } = await sql<{ address: string | null; name: string; token: string }>`
    select refresher_address(u.id) as address, u.name, s.refresher_token as token
      from users u join notify_settings s on s.user_id = u.id where u.id = ${userId}::uuid`.execute(db);
  const [person] = rows;
  if (person?.address) {
    await enqueueJob(db, "mail.send", {
      template: "refresher",
      to: person.address,
      name: person.name,
      eventName,
      groupName,
      people,
      url: `${publicUrl}${refresherPath(due)}`,
      settingsUrl: `${publicUrl}/me/notifications`,
      unsubscribeUrl: `${publicUrl}/api/unsubscribe/${person.token}`,
    });
  }
  return true;
}

async function queuePushes(db: Db, refresherId: string, userId: string, now: Date): Promise<void> {
  await sql`
    with queued as (
      insert into refresher_pushes (refresher_id, subscription_id, created_at)
      select ${refresherId}::uuid, s.id, ${now} from push_subscriptions s where s.user_id = ${userId}::uuid
      returning refresher_id, subscription_id
    )
    select graphile_worker.add_job(
             'refresher.push', json_build_object('refresherId', refresher_id, 'subscriptionId', subscription_id),
             max_attempts => ${ATTEMPTS}::int, priority => -5)
      from queued`.execute(db);
}
