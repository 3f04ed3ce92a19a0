import type { ShownCode } from "@namegame/contract";
import type { DB } from "@namegame/db";
import type { Selectable } from "kysely";
import { deriveCode } from "./code-secrets.ts";

type CodeRow = Pick<Selectable<DB["codes"]>, "id" | "purpose" | "group_id" | "poster" | "use_limit" | "uses" | "expires_at" | "salt">;

export const shownCodeColumns = ["id", "purpose", "group_id", "poster", "use_limit", "uses", "expires_at", "salt"] as const;

/** A code as its maker sees it, derived anew. */
export function presentCode({ secret, row }: { secret: string; row: CodeRow }): ShownCode {
  const { token, spoken } = deriveCode({ secret, id: row.id, salt: row.salt });
  return {
    id: row.id,
    purpose: row.purpose,
    groupId: row.group_id,
    spoken,
    path: `/${row.purpose}/${token}`,
    poster: row.poster,
    useLimit: row.use_limit,
    uses: row.uses,
    expiresAt: row.expires_at.toISOString(),
  };
}
