import type { DB } from "../generated/schema.ts";

export type Verb = "select" | "insert" | "update" | "delete";

/** What a role may do with each table: the whole of it (`true`), or these columns of it; PostgreSQL deletes whole rows only. */
export type TableRights = {
  readonly [Table in keyof DB]?: {
    readonly [V in Verb]?: V extends "delete" ? true : true | readonly (keyof DB[Table] & string)[];
  };
};
