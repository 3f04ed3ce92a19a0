import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** Lets the pods of a database send their notifications into the void, so that all the rest of their work stays the same. */
export interface FanOutSwitch {
  turn(state: "on" | "off"): Promise<void>;
  remove(): Promise<void>;
}

/** A pg_notify of our own stands before PostgreSQL's on the search path of every session that begins from now on. */
export async function installFanOutSwitch(db: Db): Promise<FanOutSwitch> {
  const { rows } = await sql<{ name: string }>`select quote_ident(current_database()) as name`.execute(db);
  const database = sql.raw(rows[0]!.name);
  await sql`drop schema if exists fan_out_switch cascade`.execute(db);
  await sql`create schema fan_out_switch`.execute(db);
  await sql`create table fan_out_switch.state (is_on boolean not null)`.execute(db);
  await sql`create table fan_out_switch.writes (id bigserial primary key, note text not null)`.execute(db);
  await sql`insert into fan_out_switch.state values (true)`.execute(db);
  await sql`create function fan_out_switch.pg_notify(channel text, payload text) returns void language plpgsql as $$
              begin
                if (select is_on from fan_out_switch.state) then perform pg_catalog.pg_notify(channel, payload); end if;
              end $$`.execute(db);
  await sql`alter database ${database} set search_path = fan_out_switch, pg_catalog, public`.execute(db);
  return {
    async turn(state) {
      await sql`update fan_out_switch.state set is_on = ${state === "on"}`.execute(db);
    },
    async remove() {
      await sql`alter database ${database} reset search_path`.execute(db);
      await sql`drop schema fan_out_switch cascade`.execute(db);
    },
  };
}
