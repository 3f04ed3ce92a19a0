import type { Db } from "@namegame/db";
import { firstLink } from "@namegame/domain";
import { sql } from "kysely";

/** The first link of a message that is shown: as it stands in the text, and as an address. Undefined where there is none. */
export async function findLink({ db, messageId }: { db: Db; messageId: string }): Promise<{ link: string; url: string } | undefined> {
  const { rows } = await sql<{ link: string | null }>`select message_link(${messageId}) as link`.execute(db);
  const link = rows[0]?.link;
  const url = link ? firstLink(link) : undefined;
  return link && url ? { link, url } : undefined;
}
