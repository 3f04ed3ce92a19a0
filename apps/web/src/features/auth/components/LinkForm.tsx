"use client";
import { Button, Page } from "@namegame/ui";
import { useEffect, useRef, type ReactNode } from "react";
import { t } from "../../../strings/index.ts";

export interface LinkFormProps {
  token: string;
  /** Nobody is signed in here, so nothing is lost by going on at once. Otherwise the person presses. */
  auto: boolean;
  notice?: ReactNode;
}

/**
 * Takes a mailed link's token on to where it is spent. A page in between, because what only fetches a link (mail scanners, previews) would use
 * up one that works once, and because a link that somebody else sent must not put their account in the place of one's own unasked.
 */
export function LinkForm({ token, auto, notice }: LinkFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const sent = useRef(false);
  useEffect(() => {
    // Once: React's development mode runs effects twice, and the link works once.
    if (!auto || sent.current) return;
    sent.current = true;
    form.current?.requestSubmit();
  }, [auto]);
  return (
    <Page width="narrow" title={auto ? t.auth.linkTitle : t.auth.signIn} subtitle={auto ? t.auth.linkText : undefined}>
      {notice}
      <form ref={form} action="/api/auth/magic-link/verify" method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" size="lg">
          {t.auth.linkGoOn}
        </Button>
      </form>
    </Page>
  );
}
