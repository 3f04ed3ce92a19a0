"use client";
import type { MyScore } from "@namegame/contract";
import { cx } from "@namegame/ui";
import { useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { t } from "../../../strings/index.ts";

/** One's own days in a row, by the clock of this device; nothing where there are none, and where they cannot be fetched. Nobody else sees them. */
export function MyStreak({ className }: { className?: string }) {
  const mine = useMyScore();
  if (!mine || mine.bestStreak === 0) return null;
  const { streak, today, bestStreak, bestDay } = mine;
  return (
    <div className={cx("text-center text-ink-soft", className)}>
      {streak > 0 ? <p className="m-0 font-semibold text-ink">{today ? t.score.streak(streak) : t.score.streakWaits(streak)}</p> : null}
      <p className="m-0 text-sm">{t.score.bests(bestStreak, bestDay)}</p>
      <p className="m-0 text-sm">{t.score.onlyYou}</p>
    </div>
  );
}

function useMyScore(): MyScore | null {
  const [mine, setMine] = useState<MyScore | null>(null);
  useEffect(() => {
    let left = false;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    void call("score.mine", { timeZone }).then((result) => {
      if (!left && result.ok) setMine(result.data.mine);
    });
    return () => {
      left = true;
    };
  }, []);
  return mine;
}
