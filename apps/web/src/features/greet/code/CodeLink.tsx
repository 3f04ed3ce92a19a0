"use client";
import { Button, useToast } from "@namegame/ui";
import { copyText } from "../../../client/copy-text.ts";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";

/** Hands the link on: the device's own share sheet where it has one, else the clipboard. */
export function CodeLink({ url, title }: { url: string; title: string }) {
  const toast = useToast();
  const shares = useHydrated() && typeof navigator.share === "function";

  async function copy() {
    if (await copyText(url)) toast.show({ title: t.greet.linkCopied, tone: "success", id: "link" });
    else toast.show({ title: url, id: "link" });
  }

  async function share() {
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // Closing the sheet is no failure.
      if (error instanceof Error && error.name !== "AbortError") await copy();
    }
  }

  return (
    <Button variant="secondary" icon={shares ? "send" : "copy"} onClick={shares ? share : copy}>
      {shares ? t.greet.shareLink : t.greet.copyLink}
    </Button>
  );
}
