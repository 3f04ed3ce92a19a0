import type { Actor } from "@namegame/auth";
import { sql } from "kysely";

/** From and where of the actor's inbox: rows `n` from conversations `c` they take part in now, with message `m` that still stands, and from nobody with a block between. */
export function inboxOf(actor: Actor) {
  return sql`
    notifications n
    join participants p on p.conversation_id = n.conversation_id and p.user_id = n.user_id and p.left_at is null
    join messages m on m.id = n.message_id
    join conversations c on c.id = n.conversation_id
    left join groups g on g.id = c.group_id
    left join users author on author.id = m.author_id
   where n.user_id = ${actor.userId} and m.deleted_at is null and m.hidden_at is null
     and not exists (select 1 from blocks b where (b.blocker_id, b.blocked_id) in ((n.user_id, m.author_id), (m.author_id, n.user_id)))`;
}

/** Reading the conversation reads its notices: whichever device did it, both say the same. */
export const isUnread = sql<boolean>`(n.read_at is null and p.read_seq < m.seq)`;
