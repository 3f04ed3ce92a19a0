const KEY = "namegame.people.place";
/** Later, whoever opens the page means its top. */
const KEPT_MS = 5 * 60_000;

/** Remembers, for this tab, whose page is being opened from the list. */
export function leaveFrom(groupId: string, userId: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ groupId, userId, at: Date.now() }));
  } catch {
    // Without storage the list begins at its top.
  }
}

/** Whom the list was left for a moment ago, once; null for a plain visit. */
export function takeReturnPlace(groupId: string): string | null {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as { groupId: string; userId: string; at: number } | null;
    sessionStorage.removeItem(KEY);
    return place && place.groupId === groupId && Date.now() - place.at < KEPT_MS ? place.userId : null;
  } catch {
    return null;
  }
}
