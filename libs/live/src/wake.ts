/** Calls `onWake` when a page may have slept or lost its network: shown again, back from the cache, or online. Returns the end of it. */
export function watchWake(onWake: () => void): () => void {
  if (typeof window === "undefined" || typeof document === "undefined") return () => {};
  const shown = () => {
    if (document.visibilityState === "visible") onWake();
  };
  const fromCache = (event: PageTransitionEvent) => {
    if (event.persisted) onWake();
  };
  document.addEventListener("visibilitychange", shown);
  window.addEventListener("pageshow", fromCache);
  window.addEventListener("online", onWake);
  return () => {
    document.removeEventListener("visibilitychange", shown);
    window.removeEventListener("pageshow", fromCache);
    window.removeEventListener("online", onWake);
  };
}
