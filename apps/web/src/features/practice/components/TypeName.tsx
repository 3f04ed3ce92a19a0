"use client";
import { Button, Field } from "@namegame/ui";
import { useEffect, useRef, useState } from "react";
import { t } from "../../../strings/index.ts";
import type { Given } from "./given.ts";

/** The name from memory. Autocorrect would turn it into another word, so it is off. */
export function TypeName({ judged, describedBy, onAnswer }: { judged: boolean; describedBy: string; onAnswer: (given: Given) => void }) {
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === "") field.current?.focus();
        else if (!judged) onAnswer({ typed });
      }}
    >
      <Field
        ref={field}
        label={t.practice.typeName}
        hideLabel
        aria-describedby={describedBy}
        placeholder={t.practice.typePlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        readOnly={judged}
        maxLength={80}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="done"
        className="flex-1"
      />
      <Button type="submit" disabled={judged || typed.trim() === ""} className="min-h-12">
        {t.practice.check}
      </Button>
    </form>
  );
}
