import type { Db } from "@namegame/db";
import { sql } from "kysely";

const TIMES = 100;

/**
 * What the median commit of one tiny row takes beyond one that waits for no disk: the flush itself, as PostgreSQL feels it, in
 * milliseconds. Near 0 where flushing is off.
 */
export async function measureFlush(db: Db): Promise<number> {
  return db.connection().execute(async (connection) => {
    const once = async (wait: "on" | "off") => {
      await sql`select set_config('synchronous_commit', ${wait}, false)`.execute(connection);
      const took: number[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const begun = performance.now();
        await sql`select pg_logical_emit_message(true, 'flush', 'x')`.execute(connection);
        took.push(performance.now() - begun);
      }
      return took.sort((a, b) => a - b)[TIMES / 2]!;
    };
    const [off, on] = [await once("off"), await once("on")];
    return Math.max(0, on - off);
  });
}
