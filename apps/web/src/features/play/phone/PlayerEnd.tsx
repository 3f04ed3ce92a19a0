"use client";
import type { GameScene } from "@namegame/contract";
import { useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { useStepFocus } from "../../practice/components/use-step-focus.ts";
import { Podium } from "../game/Podium.tsx";

/** How it went: the podium, one's own points, and what stays of it. */
export function PlayerEnd({ scene: { game, seat } }: { scene: GameScene }) {
  const heading = useStepFocus<HTMLHeadingElement>();
  const scheduled = useScheduled({ gameId: game.id, plays: seat.plays });
  return (
    <div className="mx-auto flex w-full max-w-[32rem] flex-1 flex-col">
      <div className="flex flex-1 flex-col items-center justify-center gap-7 py-6 text-center">
        <h1 ref={heading} tabIndex={-1} className="m-0 text-3xl outline-none">
          {t.play.overTitle}
        </h1>
        <Podium standings={game.standings} className="w-full text-[min(1rem,4.2vw)]" />
        {seat.plays ? (
          <dl className="m-0 flex flex-wrap justify-center gap-x-8 gap-y-3">
            <Fact term={seat.place === null ? null : t.play.myPlace(seat.place, game.players)} value={t.play.points(seat.points)} />
            {seat.bestStreak > 1 ? <Fact term={t.play.bestStreak} value={String(seat.bestStreak)} /> : null}
            {game.shown > 0 ? <Fact term={t.play.known} value={t.play.knownOf(game.known, game.shown)} /> : null}
          </dl>
        ) : null}
        {scheduled ? <p className="m-0 font-semibold">{t.play.scheduled(scheduled)}</p> : null}
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-2 bg-paper/92 px-4 pt-3 pb-4 backdrop-blur-md">
        {scheduled ? (
          <ButtonLink href={`/g/${game.groupId}/practice`} size="lg" wide>
            {t.play.practise}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/g/${game.groupId}`} size="lg" wide variant={scheduled ? "quiet" : "primary"}>
          {t.play.toGroup}
        </ButtonLink>
      </div>
    </div>
  );
}

function Fact({ term, value }: { term: string | null; value: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="m-0 font-name text-2xl font-bold tabular-nums">{value}</dd>
    </div>
  );
}

/** The answers of the last round may still be on their way into practice, but who they are about is known. */
function useScheduled({ gameId, plays }: { gameId: string; plays: boolean }): number | null {
  const [people, setPeople] = useState<number | null>(null);
  useEffect(() => {
    if (!plays) return;
    let left = false;
    void call("play.scheduled", { gameId }).then((result) => {
      if (!left && result.ok) setPeople(result.data.people);
    });
    return () => {
      left = true;
    };
  }, [gameId, plays]);
  return people;
}
