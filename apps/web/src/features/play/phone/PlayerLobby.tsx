"use client";
import { Avatar, Card } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { useStepFocus } from "../../practice/components/use-step-focus.ts";
import { TeamMark } from "../game/TeamMark.tsx";
import type { PlayedGame } from "../game/use-game.ts";
import { PhotoConsent } from "./PhotoConsent.tsx";

/** One is in and waits; the only question is whether one's photo may be shown. */
export function PlayerLobby({ game }: { game: PlayedGame }) {
  const { game: room, seat } = game.view.scene;
  const heading = useStepFocus<HTMLHeadingElement>();
  return (
    <div className="mx-auto flex w-full max-w-md flex-1 flex-col pb-6">
      <div className="flex flex-1 flex-col items-center justify-center gap-4 text-center">
        {seat.team === null ? null : <TeamMark team={seat.team} className="w-20" />}
        <h1 ref={heading} tabIndex={-1} className="m-0 text-3xl outline-none">
          {t.play.youAreIn}
        </h1>
        <p className="m-0 text-ink-soft">{seat.team === null ? t.play.lobbyText : `${t.play.inTeam(seat.team)} ${t.play.lobbyText}`}</p>
        <ul className="m-0 flex list-none flex-wrap justify-center gap-x-3 gap-y-4 p-0">
          {room.newest.slice(0, 8).map((person) => (
            <li key={person.userId} className="w-17 animate-arrive text-center">
              <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" sizes="72px" eager />
              <span className="mt-1 line-clamp-2 text-sm leading-tight font-semibold break-words">{person.name}</span>
            </li>
          ))}
        </ul>
        <p role="status" className="m-0 font-semibold">
          {t.play.inGame(room.players)}
        </p>
      </div>
      <Card aria-label={t.play.myPhoto}>
        <PhotoConsent game={game} />
      </Card>
    </div>
  );
}
