import { newId } from "./new-id.ts";

const KEY = "namegame-tab";

/** This tab, the same after a reload, so that it takes up its own unsent messages at once. */
export function tabId(): string {
  try {
    const known = sessionStorage.getItem(KEY);
    if (known) return known;
    const made = newId();
    sessionStorage.setItem(KEY, made);
    return made;
  } catch {
    // No storage here (another run time, or forbidden): then no reload remembers it.
    return newId();
  }
}
