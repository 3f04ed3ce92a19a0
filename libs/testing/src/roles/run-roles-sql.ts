import { readRolesSql } from "./read-roles-sql.ts";
import { roleEnvironment } from "./role-environment.ts";
import { runStatement } from "./run-statement.ts";

/** What `psql --file k8s/doks/roles.sql` does, as the database's administrator. */
export async function runRolesSql({ adminUrl, prefix }: { adminUrl: string; prefix: string }): Promise<void> {
  await runStatement(adminUrl, await readRolesSql(roleEnvironment(prefix)));
}
