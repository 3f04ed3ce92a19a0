import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser's URL of this run's PostgreSQL, set by the global setup. */
    postgresAdminUrl: string;
  }
}

/** The database with every migration applied and no rows. */
export const TEMPLATE = "namegame_template";

/** Superuser's URL of a database on this run's PostgreSQL. */
export function testServerUrl(database = "postgres"): string {
  const url = new URL(inject("postgresAdminUrl"));
  url.pathname = `/${database}`;
  return url.href;
}
