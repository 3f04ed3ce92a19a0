"use client";
import type { GameView } from "@namegame/live";
import { Button, Field } from "@namegame/ui";
import { useEffect, useRef, useState } from "react";
import { t } from "../../../strings/index.ts";

const LONGEST = 80;

/** The name from memory, in a large field. Once sent it stays as it was sent. */
export function TypeAnswer({ view, describedBy, onAnswer }: { view: GameView; describedBy: string; onAnswer: (typed: string) => void }) {
  const given = view.scene.seat.answer?.typed ?? view.own?.typed;
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  const still = given !== undefined && given !== null;
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === "") field.current?.focus();
        else if (!still) onAnswer(typed.trim());
      }}
    >
      <Field
        ref={field}
        label={t.play.typedName}
        hideLabel
        aria-describedby={describedBy}
        placeholder={t.play.typedHint}
        value={given ?? typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        readOnly={still}
        maxLength={LONGEST}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="words"
        spellCheck={false}
        enterKeyHint="send"
        className="flex-1 [&_input]:min-h-14 [&_input]:text-lg"
      />
      <Button type="submit" size="lg" disabled={still || typed.trim() === ""}>
        {t.play.send}
      </Button>
    </form>
  );
}
