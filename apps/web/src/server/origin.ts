import { fail } from "@namegame/contract";
import type { Config } from "./config.ts";

/** Refuses a request that another site's page sent: browsers put the page's origin on every POST. */
export function requireOwnOrigin(request: Request, config: Pick<Config, "PUBLIC_URL" | "ALLOWED_ORIGINS">): void {
  const origin = request.headers.get("origin");
  if (origin === null || !(origin === config.PUBLIC_URL || config.ALLOWED_ORIGINS.includes(origin))) fail("foreign_origin");
}
