import type { PeopleFilter, PeopleView } from "./browse.ts";

/** A cookie, since the server draws the page: the first picture is then already the wished one. */
export const VIEW_COOKIE = "ng_people_view";
const YEAR_SECONDS = 60 * 60 * 24 * 365;

export function rememberView(view: PeopleView): void {
  document.cookie = `${VIEW_COOKIE}=${view}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** Puts filter and search into the address, so that coming back, reloading and sharing show the same people. */
export function showInAddress({ filter, search }: { filter: PeopleFilter; search: string }): void {
  const query = new URLSearchParams();
  if (filter !== "all") query.set("show", filter);
  if (search !== "") query.set("q", search);
  const text = query.toString();
  window.history.replaceState(null, "", text === "" ? window.location.pathname : `?${text}`);
}
