"use client";
import { Button, CodeField } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { faultText } from "../../../client/fault-text.ts";
import { t } from "../../../strings/index.ts";

export interface CodeEntryProps {
  /** From a link or the form of another page: looked up at once. */
  initial?: string;
  autoFocus?: boolean;
}

/** Six signs, typed: finds out what they open and goes there. What was typed stays when it fails. */
export function CodeEntry({ initial = "", autoFocus }: CodeEntryProps) {
  const router = useRouter();
  const [signs, setSigns] = useState(initial);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const look = useCallback(
    async (code: string) => {
      setBusy(true);
      setError(null);
      const result = await call("greet.preview", { code });
      if (result.ok) return router.push(`/${result.data.purpose}/${result.data.token}`);
      setBusy(false);
      setError(result.error.code === "code_unusable" ? t.greet.badCodeText : faultText(result.error));
    },
    [router],
  );

  const begun = useRef(false);
  useEffect(() => {
    if (initial === "" || begun.current) return;
    begun.current = true;
    void look(initial);
  }, [initial, look]);

  return (
    <form
      className="flex flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && signs !== "") void look(signs);
      }}
    >
      <CodeField
        name="code"
        label={t.greet.codeLabel}
        value={signs}
        onValueChange={(next) => {
          setSigns(next);
          setError(null);
        }}
        onComplete={look}
        error={error}
        autoFocus={autoFocus}
      />
      <Button type="submit" size="lg" busy={busy}>
        {t.greet.go}
      </Button>
    </form>
  );
}
