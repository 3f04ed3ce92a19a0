import type { Mail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** A mail names this many writers of a room, and this many conversations. */
const PEOPLE_MAX = 3;
const LINES_MAX = 8;

/** The unread messages that somebody (`s.user_id`) wants to be told of: not their own, none of a muted conversation, nobody's with a block between. */
export const digestible = sql`
  participants p
  join messages m on m.conversation_id = p.conversation_id and m.seq > p.read_seq and m.author_id <> p.user_id
    and m.deleted_at is null and m.hidden_at is null
 where p.user_id = s.user_id and p.left_at is null and (p.muted_until is null or p.muted_until <= now())
   and (p.notify = 'all' or p.notify = 'mentions' and exists (select 1 from notifications n where n.user_id = p.user_id and n.message_id = m.id))
   and not exists (select 1 from blocks b where (b.blocker_id, b.blocked_id) in ((p.user_id, m.author_id), (m.author_id, p.user_id)))`;

/** Who wrote to the person and how often, by conversation, the fullest first. */
export async function digestLines(db: Db, userId: string): Promise<Extract<Mail, { template: "digest" }>["lines"]> {
  const { rows } = await sql<{ group: string | null; people: string[]; count: number }>`
    select g.name as group, unread.count,
           array(select u.name from users u where u.id = any (unread.authors) order by u.name limit ${PEOPLE_MAX}::int) as people
      from (
        select m.conversation_id, count(*)::int as count, array_agg(distinct m.author_id) as authors
          from (select ${userId}::uuid as user_id) s, ${digestible}
         group by m.conversation_id
      ) unread
      join conversations c on c.id = unread.conversation_id
      left join groups g on g.id = c.group_id
     order by unread.count desc, unread.conversation_id
     limit ${LINES_MAX}::int`.execute(db);
  return rows;
}
