"use client";
import type { GameView } from "@namegame/live";
import { t } from "../../../strings/index.ts";
import { NameForm } from "../../practice/components/NameForm.tsx";

/** The name from memory, in a large field. Once sent it stays as it was sent. */
export function TypeAnswer({ view, describedBy, onAnswer }: { view: GameView; describedBy: string; onAnswer: (typed: string) => void }) {
  const sent = view.scene.seat.answer?.typed ?? view.own?.typed ?? undefined;
  return (
    <NameForm
      label={t.play.typedName}
      placeholder={t.play.typedHint}
      describedBy={describedBy}
      sent={sent}
      still={sent !== undefined}
      enterKeyHint="send"
      className="flex-1 [&_input]:min-h-14 [&_input]:text-lg"
      button={{ children: t.play.send, size: "lg" }}
      onName={(typed) => onAnswer(typed.trim())}
    />
  );
}
