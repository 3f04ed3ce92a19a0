const PREFIX = "dismissed ";

/** Whether this device was told not to show the thing again. */
export function wasDismissed(key: string): boolean {
  try {
    return localStorage.getItem(PREFIX + key) !== null;
  } catch {
    return false;
  }
}

export function dismiss(key: string): void {
  try {
    localStorage.setItem(PREFIX + key, "1");
  } catch {
    // Storage is off: it comes again with the next page.
  }
}
