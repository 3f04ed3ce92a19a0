"use client";
import type { Game } from "@namegame/contract";
import { Button, ConfirmDialog } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { Hosting } from "./use-host.ts";

/** The one button that turns the page, and the end. */
export function HostControls({ game, host, size = "md" }: { game: Game; host: Hosting; size?: "md" | "lg" }) {
  const waits = game.state === "lobby" && host.missing > 0;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size={size} busy={host.busy} disabled={waits} onClick={host.forward} className="min-w-48">
        {forwardText(game)}
      </Button>
      <ConfirmDialog
        trigger={
          <Button size={size} variant="quiet">
            {t.play.end}
          </Button>
        }
        title={t.play.endTitle}
        description={t.play.endText}
        confirmLabel={t.play.end}
        cancelLabel={t.play.cancel}
        tone="danger"
        onConfirm={host.end}
      />
    </div>
  );
}

function forwardText({ state, round, roundCount }: Game): string {
  if (state === "lobby") return t.play.start;
  if (state === "asking") return t.play.showAnswer;
  return round >= roundCount ? t.play.toPodium : t.play.nextQuestion;
}
