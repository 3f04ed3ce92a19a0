/**
 * The Content-Security-Policy of a page. Scripts run by the nonce of this one answer, and load others by `strict-dynamic`; no address
 * is trusted for itself. `uploadOrigin` is where photos are sent to, if that is not the pages' own origin.
 */
export function pagePolicy(options: { nonce: string; uploadOrigin: string | undefined; development: boolean }): string {
  const { nonce, uploadOrigin, development } = options;
  const policy: Record<string, (string | false | undefined)[]> = {
    "default-src": ["'self'"],
    // React's development build evaluates text to show where an error came from.
    "script-src": ["'self'", `'nonce-${nonce}'`, "'strict-dynamic'", development && "'unsafe-eval'"],
    // Positions of virtual lists and of popups are style attributes, which a nonce cannot allow. They can run nothing.
    "style-src": ["'self'", "'unsafe-inline'"],
    // A photo is shown from the device before it is sent.
    "img-src": ["'self'", "blob:", "data:"],
    "media-src": ["'self'", "blob:"],
    "connect-src": ["'self'", uploadOrigin, development && "ws:"],
    "worker-src": ["'self'", "blob:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources.filter((source) => typeof source === "string")].join(" "))
    .join("; ");
}
