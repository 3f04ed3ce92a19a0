import { describe, expect, it } from "vitest";
import { webviewOf } from "./webview.ts";

const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const ANDROID =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0 Mobile Safari/537.36";

describe("webviewOf", () => {
  it.each([
    [`${IPHONE} Mobile/21E219 Instagram 325.0.1.27.89 (iPhone15,2; iOS 17_4)`, { app: "Instagram", iphone: true }],
    [`${IPHONE} Mobile/21E219 [FBAN/FBIOS;FBAV/456.0.0.39.108;FBBV/580]`, { app: "Facebook", iphone: true }],
    [`${ANDROID} [FB_IAB/FB4A;FBAV/456.0.0.0;]`, { app: "Facebook", iphone: false }],
    [`${ANDROID} Instagram 325.0.0.35.91 Android`, { app: "Instagram", iphone: false }],
    [`${ANDROID} musical_ly_2023 BytedanceWebview/d8a21c6`, { app: "TikTok", iphone: false }],
    [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.47`, { app: "WeChat", iphone: true }],
  ])("%s", (userAgent, found) => expect(webviewOf(userAgent)).toEqual(found));

  it.each([`${IPHONE} Version/17.4 Mobile/15E148 Safari/604.1`, "Mozilla/5.0 (X11; Linux x86_64) Chrome/124.0 Safari/537.36 OnlineShop/1"])(
    "is none in %s",
    (userAgent) => expect(webviewOf(userAgent)).toBeNull(),
  );
});
