import { rowTypes } from "@namegame/db";
import pg from "pg";

/** A pool as the adapter's README has it: no listener on a connection that is in use. Its size is that of a pod of ours with its LISTEN. */
export function createStockPool({ url, caFile, max }: { url: string; caFile: string | undefined; max: number }): pg.Pool {
  const address = new URL(url);
  // The library's own way to name an authority.
  if (caFile && address.searchParams.get("sslmode") === "verify-full") address.searchParams.set("sslrootcert", caFile);
  return new pg.Pool({ connectionString: address.href, application_name: "stock-chat", max: max + 1, types: rowTypes });
}
