import type { ShownCode } from "@namegame/contract";
import type { DB, Db } from "@namegame/db";
import { sql, type Insertable } from "kysely";
import { deriveCode, hashCode } from "./code-secrets.ts";
import { presentCode, shownCodeColumns } from "./shown-code.ts";

/** With a million codes alive, one in a thousand is taken; four more tries leave one in 10^15. */
const SALTS = 5;

type NewCode = Required<Pick<Insertable<DB["codes"]>, "purpose" | "group_id" | "creator_id" | "poster" | "use_limit" | "expires_at">>;

/** Makes a code row of the caller's wording; whether the maker may is the caller's to check. */
export async function issueCode({ db, secret, now, code }: { db: Db; secret: string; now: Date; code: NewCode }): Promise<ShownCode> {
  const { rows } = await sql<{ id: string }>`select uuidv7() as id`.execute(db);
  const id = rows[0]!.id;
  for (let salt = 0; salt < SALTS; salt += 1) {
    const { token, spoken } = deriveCode({ secret, id, salt });
    const row = await db
      .insertInto("codes")
      .values({
        ...code,
        id,
        salt,
        token_hash: hashCode(secret, { kind: "token", token }),
        spoken_hash: hashCode(secret, { kind: "spoken", signs: spoken }),
        created_at: now,
      })
      .onConflict((conflict) => conflict.column("spoken_hash").doNothing())
      .returning(shownCodeColumns)
      .executeTakeFirst();
    if (row) return presentCode({ secret, row });
  }
  throw new Error("no free spoken code: too many codes are alive");
}
