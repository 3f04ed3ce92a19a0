const LOOPBACK = /^(localhost|127\.|\[::1\])/;

/**
 * The origin that a code's link should carry: the page's own, except where the page was opened on the machine itself: there a phone needs
 * the address by which others reach us.
 */
export function linkOrigin({ pageOrigin, publicUrl }: { pageOrigin: string | null; publicUrl: string }): string {
  if (pageOrigin === null) return publicUrl;
  return isLoopback(pageOrigin) ? publicUrl : pageOrigin;
}

/** The address by which other devices reach us, as far as the settings tell: a development machine's in its network, else the public one. */
export function reachableUrl({ PUBLIC_URL, ALLOWED_ORIGINS }: { PUBLIC_URL: string; ALLOWED_ORIGINS: readonly string[] }): string {
  if (!isLoopback(PUBLIC_URL)) return PUBLIC_URL;
  return ALLOWED_ORIGINS.find((origin) => !isLoopback(origin)) ?? PUBLIC_URL;
}

function isLoopback(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).hostname);
}
