"use client";
import { Card, cx, Icon } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { type Running, useRunning } from "./use-running.ts";

/** The play card of a group's home: a game that is on and waits for one, or the way to set one up. It changes by itself. */
export function PlayCard({ groupId, initial }: { groupId: string; initial: Running }) {
  const { gameId, canHost } = useRunning({ groupId, initial });
  return (
    <Card
      aria-label={t.play.title}
      tone={gameId ? "honey" : "plain"}
      className={cx("flex flex-col gap-5 md:col-span-2 md:flex-row md:items-center md:justify-between", gameId && "order-first")}
    >
      <div className="flex items-center gap-4" role="status">
        <span
          className={`face-shape grid size-18 shrink-0 place-items-center ${gameId ? "bg-honey text-on-honey" : "bg-honey-soft text-on-honey-soft"}`}
        >
          <Icon name="smile" size={32} />
        </span>
        <div className="min-w-0">
          <h2 className="m-0 text-xl">{gameId ? t.play.onTitle : t.play.cardTitle}</h2>
          <p className={`m-0 mt-0.5 ${gameId ? "" : "text-ink-soft"}`}>{text({ gameId, canHost })}</p>
        </div>
      </div>
      {gameId ? (
        <ButtonLink href={`/g/${groupId}/play/${gameId}`} wide className="md:w-auto md:shrink-0">
          {canHost ? t.play.leadIt : t.play.joinIt}
        </ButtonLink>
      ) : (
        <ButtonLink href={`/g/${groupId}/play`} variant="secondary" wide className="md:w-auto md:shrink-0">
          {canHost ? t.play.setUp : t.play.see}
        </ButtonLink>
      )}
    </Card>
  );
}

function text({ gameId, canHost }: Running): string {
  if (gameId === null) return t.play.cardText;
  return canHost ? t.play.onHostText : t.play.onText;
}
