import type { KeepMemory } from "./keep-moment.ts";

/** Holds the visits and when the card was put away; a cookie, so that the server draws the page with or without the card at once. */
export const KEEP_COOKIE = "ng_keep";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Reads the cookie's value; anything odd is a device that was never here. */
export function readKeepMemory(value: string | undefined): KeepMemory {
  const [, visits, dismissedAt] = /^(\d{1,6})\.(\d{1,15})$/.exec(value ?? "") ?? [];
  return { visits: Number(visits ?? 0), dismissedAt: Number(dismissedAt ?? 0) || null };
}

/** For `document.cookie`. */
export function keepCookie({ visits, dismissedAt }: KeepMemory): string {
  return `${KEEP_COOKIE}=${Math.min(visits, 999_999)}.${dismissedAt ?? 0}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}
