import { runRolesSql } from "./run-roles-sql.ts";
import { runStatement } from "./run-statement.ts";

const ADMIN_PASSWORD = "a password of the tests";

/**
 * An empty database as a managed PostgreSQL hands it out, with our roles: it belongs to an administrator who may make roles and databases and is
 * no superuser, and who has run k8s/doks/roles.sql.
 *
 * @param options.serverUrl a superuser's.
 * @returns the administrator's URL of the database, for running the file again.
 */
export async function prepareDatabase(options: { serverUrl: string; name: string; prefix: string }): Promise<{ adminUrl: string }> {
  const { serverUrl, name, prefix } = options;
  const admin = `${prefix}_doadmin`;
  const adminUrl = Object.assign(new URL(serverUrl), { username: admin, password: ADMIN_PASSWORD, pathname: `/${name}` }).href;
  await runStatement(serverUrl, `create role ${admin} login createrole createdb password '${ADMIN_PASSWORD}'`);
  await runStatement(serverUrl, `create database ${name} owner ${admin}`);
  await runRolesSql({ adminUrl, prefix });
  return { adminUrl };
}
