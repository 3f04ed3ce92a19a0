import { must } from "./command.ts";
import type { ClusterEnv } from "./environment.ts";

/** Runs SQL as the administrator, on `database` or on the one of the administrator's address; one value a line, columns with `|`. */
export async function sql(env: ClusterEnv, text: string, options: { database?: string } = {}): Promise<string> {
  const url = databaseUrl(env.E2E_DATABASE_ADMIN_URL, options.database);
  const [program, ...args] = [...env.E2E_INSIDE, "psql", url, "-qAtX", "-v", "ON_ERROR_STOP=1", "-f", "-"];
  return (await must(program!, args, { input: text })).trim();
}

export function databaseUrl(url: string, database: string | undefined): string {
  const other = new URL(url);
  if (database !== undefined) other.pathname = `/${database}`;
  return other.href;
}
