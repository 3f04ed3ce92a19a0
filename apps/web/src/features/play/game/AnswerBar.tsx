import { ProgressBar } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** How many have answered. Whom the question is about answers nothing, so it may stay short of the end. */
export function AnswerBar({ answered, players, className }: { answered: number; players: number; className?: string }) {
  const words = t.play.answered(answered, players);
  return (
    <div className={className}>
      <ProgressBar label={words} value={answered} max={Math.max(1, players)} />
      <p className="m-0 mt-[0.4em] tabular-nums">{words}</p>
    </div>
  );
}
