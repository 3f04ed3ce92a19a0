"use client";
import type { Game } from "@namegame/contract";
import { Avatar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { QrCode } from "../../greet/code/QrCode.tsx";
import { type RoomCode, useRoomUrl } from "./use-room-url.ts";

/** The door: a QR code as large as the wall allows, the code to type, and who has come in. */
export function ScreenLobby({ game, code, publicUrl }: { game: Game; code: RoomCode; publicUrl: string }) {
  const url = useRoomUrl({ code, publicUrl });
  return (
    <div className="grid flex-1 items-center gap-[4vmin] landscape:grid-cols-[auto_1fr]">
      <QrCode text={url.href} label={t.play.qrAlt(url.spoken)} className="mx-auto w-[min(90vw,84vmin,54vw)] portrait:w-[80vmin]" />
      <div className="flex min-w-0 flex-col gap-[2.5vmin] self-stretch">
        <h1 className="m-0 text-[5.2vmin] leading-[1.05]">{t.play.joinTitle(game.groupName)}</h1>
        <div>
          <p className="m-0 text-[3.6vmin]">{t.play.scan}</p>
          <p className="m-0 text-[3.6vmin]">
            {t.play.orType} <span className="font-semibold whitespace-nowrap">{t.play.at(url.host)}</span>
          </p>
          <p className="m-0 mt-[1vmin] font-code text-[min(12vmin,9vw)] leading-none font-bold tracking-wide whitespace-nowrap">
            {url.spoken}
          </p>
        </div>
        <p role="status" className="m-0 mt-[1vmin] font-name text-[5vmin] leading-tight font-bold tabular-nums">
          {game.players === 0 ? t.play.nobodyYet : t.play.inGame(game.players)}
        </p>
        <ul className="m-0 grid list-none grid-cols-[repeat(auto-fill,minmax(11vmin,1fr))] gap-x-[1.2vmin] gap-y-[2vmin] p-0">
          {game.newest.slice(0, 8).map((person) => (
            <li key={person.userId} className="min-w-0 animate-arrive text-center">
              <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" sizes="15vmin" eager />
              <span className="mt-[0.5vmin] line-clamp-2 font-name text-[2.4vmin] leading-tight font-semibold break-words">
                {person.name}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
