"use client";
import { Banner, Button, useToast } from "@namegame/ui";
import { copyText } from "../../../client/copy-text.ts";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { webviewOf } from "./webview.ts";

/** Sends people out of an app's built-in browser before they join there and lose themselves. */
export function WebviewNotice() {
  const toast = useToast();
  const view = useHydrated() ? webviewOf(navigator.userAgent) : null;
  if (!view) return null;

  async function copy() {
    const copied = await copyText(location.href);
    toast.show(copied ? { title: t.greet.linkCopied, tone: "success" } : { title: location.href });
  }

  return (
    <Banner
      tone="honey"
      className="mb-6"
      action={
        <Button variant="secondary" icon="copy" onClick={copy}>
          {t.greet.copyLink}
        </Button>
      }
    >
      <strong className="block">{t.greet.webviewTitle(view.app)}</strong>
      {t.greet.webviewText(view.iphone ? t.greet.browserIphone : t.greet.browserOther)}
    </Banner>
  );
}
