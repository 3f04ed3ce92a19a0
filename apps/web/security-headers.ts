/**
 * What every answer of the web app tells the browser, in one place. Pages have a content policy besides, with a nonce that no static
 * list can hold: see `src/server/page-policy.ts`.
 */
export const securityHeaders: { key: string; value: string }[] = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  // Clickjacking: a page of ours in someone's frame could make a person approve or delete.
  { key: "X-Frame-Options", value: "DENY" },
  // Link tokens stand in paths: they must not travel to other sites. `no-referrer` would also
  // turn the Origin of form posts into `null`, which our own origin check refuses.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value:
      "camera=(self), microphone=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), " +
      "geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  // Browsers ignore it over plain http, so phones on the LAN still reach a development machine.
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

/**
 * The service worker: it talks to this site alone, and a browser asks for it anew each time, so that a mended one is there with
 * the next page. It lies at the top, so its scope is the whole site without further words.
 */
export const workerHeaders: { key: string; value: string }[] = [
  { key: "Content-Security-Policy", value: "default-src 'none'; connect-src 'self'; frame-ancestors 'none'" },
  { key: "Cache-Control", value: "no-cache" },
];

/** Answers to scripts, and photos: opened by themselves, whatever their bytes, they run nothing and load nothing. */
export const apiHeaders: { key: string; value: string }[] = [
  { key: "Content-Security-Policy", value: "default-src 'none'; sandbox; frame-ancestors 'none'" },
];
