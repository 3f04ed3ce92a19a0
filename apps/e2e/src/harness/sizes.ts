import type { BrowserContextOptions } from "playwright-core";

/** The two shapes every journey is tried in. */
export const sizes = ["phone", "desktop"] as const;
export type Size = (typeof sizes)[number];

const PHONE_AGENT =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1";

export const shapes: Record<Size, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, userAgent: PHONE_AGENT },
  desktop: { viewport: { width: 1280, height: 800 } },
};
