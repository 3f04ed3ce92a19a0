const APPS: [name: string, sign: RegExp][] = [
  ["Instagram", /\bInstagram\b/],
  ["Facebook", /\bFB(AN|AV|_IAB)\b/],
  ["TikTok", /\b(musical_ly|BytedanceWebview|TikTok)\b/i],
  ["Snapchat", /\bSnapchat\b/],
  ["WeChat", /\bMicroMessenger\b/],
  ["LINE", /\bLine\//],
];

/**
 * The app in whose built-in browser a page is shown, by its user agent; null in a real browser. Those browsers drop cookies when they
 * are closed, so a newcomer would be lost to themselves.
 */
export function webviewOf(userAgent: string): { app: string; iphone: boolean } | null {
  const app = APPS.find(([, sign]) => sign.test(userAgent))?.[0];
  return app ? { app, iphone: /iPhone|iPad|iPod/.test(userAgent) } : null;
}
