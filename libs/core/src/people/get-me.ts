import { fail, type Me } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Call } from "../call.ts";
import { keepsAccount } from "../greet/keeps-account.ts";

/** The actor's own profile, the only place where an e-mail address leaves the server. */
export async function getMe({ db, actor }: Call): Promise<{ me: Me }> {
  return { me: await presentMe({ db, userId: actor.userId }) };
}

export async function presentMe({ db, userId }: { db: Db; userId: string }): Promise<Me> {
  const row = await db
    .selectFrom("users")
    .select([
      "id",
      "name",
      "photo_id",
      "email",
      "email_verified",
      "called_by",
      "pronouns",
      "respelling",
      "about",
      "about_audience",
      "messages_from",
      "read_receipts",
      "retention",
    ])
    .where("id", "=", userId)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return {
    userId: row.id,
    name: row.name,
    photoId: row.photo_id,
    email: row.email,
    emailVerified: row.email_verified,
    calledBy: row.called_by,
    pronouns: row.pronouns,
    respelling: row.respelling,
    about: row.about,
    aboutAudience: row.about_audience,
    messagesFrom: row.messages_from,
    sharesReads: row.read_receipts,
    retention: row.retention,
    guest: !(await keepsAccount({ db, userId })),
  };
}
