import { ROLE_PASSWORD, type TestRole } from "./role-environment.ts";

/** The same database, as one of the roles. */
export function urlAs({ url, prefix = "namegame", role }: { url: string; prefix?: string; role: TestRole }): string {
  const as = new URL(url);
  as.username = `${prefix}_${role}`;
  as.password = ROLE_PASSWORD;
  return as.href;
}
