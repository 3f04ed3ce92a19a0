import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../../../libs/db/migrations", import.meta.url));

/** The newest migration of what is checked out, and two that come after it in these tests. */
export function schemaNames(): { wanted: string; next: string; failing: string } {
  const wanted = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".sql"))
    .toSorted()
    .at(-1)!
    .replace(/\.sql$/, "");
  return { wanted, next: "9001_e2e_next", failing: "9002_e2e_fails" };
}
