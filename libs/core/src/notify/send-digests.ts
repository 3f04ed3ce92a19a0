import type { Db } from "@namegame/db";
import { digestDate } from "@namegame/domain";
import { sql } from "kysely";

import { enqueueJob } from "../jobs/enqueue-job.ts";
import { digestible, digestLines } from "./digest-lines.ts";

/** Found at once; the next page follows while there is one. */
const PAGE = 200;

/**
 * Mails those who asked for it what waits for them: where it is morning by their clock, where something has been unread for over a
 * day that no digest told before, and at most once on a date. The date is claimed in the transaction that queues the mail, so two workers
 * at once, or one that dies, send one. Returns how many it queued.
 */
export async function sendDigests({ db, publicUrl, now = new Date() }: { db: Db; publicUrl: string; now?: Date }): Promise<number> {
  const zones = await db.selectFrom("notify_settings").select("time_zone").distinct().where("digest", "=", true).execute();
  let sent = 0;
  for (const { time_zone: timeZone } of zones) {
    const date = digestDate({ at: now, timeZone });
    if (date) sent += await sendIn({ db, publicUrl, now, timeZone, date });
  }
  return sent;
}

async function sendIn(options: { db: Db; publicUrl: string; now: Date; timeZone: string; date: string }): Promise<number> {
  let sent = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const people = await waiting({ ...options, after });
    for (const { user_id: userId } of people) sent += (await sendOne({ ...options, userId })) ? 1 : 0;
    if (people.length < PAGE) return sent;
    after = people.at(-1)!.user_id;
  }
}

async function waiting({ db, now, timeZone, date, after }: { db: Db; now: Date; timeZone: string; date: string; after: string }) {
  const { rows } = await sql<{ user_id: string }>`
    select s.user_id from notify_settings s
     where s.digest and s.time_zone = ${timeZone} and (s.digested_on is null or s.digested_on < ${date}::date) and s.user_id > ${after}::uuid
       and exists (
         select 1 from ${digestible}
            and m.created_at <= ${now}::timestamptz - interval '1 day'
            and m.created_at > coalesce(s.digested_at - interval '1 day', '-infinity')
       )
     order by s.user_id limit ${PAGE}`.execute(db);
  return rows;
}

async function sendOne(options: { db: Db; publicUrl: string; now: Date; date: string; userId: string }): Promise<boolean> {
  const { db, publicUrl, now, date, userId } = options;
  return db.transaction().execute(async (trx) => {
    const claimed = await trx
      .updateTable("notify_settings")
      .set({ digested_on: date, digested_at: now })
      .where("user_id", "=", userId)
      .where("digest", "=", true)
      .where((row) => row.or([row("digested_on", "is", null), row("digested_on", "<", date)]))
      .returning("unsubscribe_token")
      .executeTakeFirst();
    if (!claimed) return false;
    const { rows } = await sql<{ address: string | null; name: string }>`
      select digest_address(u.id) as address, u.name from users u where u.id = ${userId}::uuid`.execute(trx);
    const [person] = rows;
    if (!person?.address) return false;
    const lines = await digestLines(trx, userId);
    if (lines.length === 0) return false;
    await enqueueJob(trx, "mail.send", {
      template: "digest",
      to: person.address,
      name: person.name,
      lines,
      url: `${publicUrl}/chat`,
      settingsUrl: `${publicUrl}/me/notifications`,
      unsubscribeUrl: `${publicUrl}/api/unsubscribe/${claimed.unsubscribe_token}`,
    });
    return true;
  });
}
