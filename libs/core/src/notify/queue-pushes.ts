import type { NotificationKind } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";

export interface Push {
  messageId: string;
  userId: string;
  kind: NotificationKind;
}

// With the queue's growing pauses a push service that is away gets hours.
const ATTEMPTS = 10;

/**
 * One row for each message and device of the person, and one job for each row that is new. The row's key is what makes a message come
 * once: whoever asks again finds it there and adds no job.
 */
export async function queuePushes(db: Db, pushes: readonly Push[]): Promise<void> {
  if (pushes.length === 0) return;
  const items = pushes.map(({ messageId, userId, kind }) => ({ message_id: messageId, user_id: userId, kind }));
  await sql`
    with queued as (
      insert into push_deliveries (message_id, subscription_id, kind)
      select item.message_id, s.id, item.kind
        from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as item (message_id uuid, user_id uuid, kind notification_kind)
        join push_subscriptions s on s.user_id = item.user_id
      on conflict do nothing
      returning message_id, subscription_id
    )
    select graphile_worker.add_job(
             'push.send', json_build_object('messageId', message_id, 'subscriptionId', subscription_id), max_attempts => ${ATTEMPTS}::int,
             priority => -5)
      from queued`.execute(db);
}
