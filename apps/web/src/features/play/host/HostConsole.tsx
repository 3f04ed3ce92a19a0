"use client";
import type { Game } from "@namegame/contract";
import { Banner, Button, Card, Page, Section } from "@namegame/ui";
import { useRouter } from "next/navigation";
import { BackLink } from "../../../shell/BackLink.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { QrCode } from "../../greet/code/QrCode.tsx";
import { Podium } from "../game/Podium.tsx";
import { Standings } from "../game/Standings.tsx";
import type { PlayedGame } from "../game/use-game.ts";
import { type RoomCode, useRoomUrl } from "../screen/use-room-url.ts";
import { HostControls } from "./HostControls.tsx";
import { HostRound } from "./HostRound.tsx";
import { useForwardKeys } from "./use-forward-keys.ts";
import { type Hosting, useHost } from "./use-host.ts";

export interface HostConsoleProps {
  game: PlayedGame;
  host: { code: RoomCode; publicUrl: string };
  offline: boolean;
}

/** The host's laptop: what the room sees in small, one large button, and the keys for it. */
export function HostConsole({ game, host: { code, publicUrl }, offline }: HostConsoleProps) {
  const router = useRouter();
  const room = game.view.scene.game;
  const host = useHost(game);
  useForwardKeys(() => void (host.missing === 0 && host.forward()));
  const screen = `/g/${room.groupId}/play/${room.id}/screen`;
  return (
    <Page
      title={t.play.gameTitle}
      subtitle={`${room.groupName} · ${t.play.inGame(room.players)}`}
      back={<BackLink href={`/g/${room.groupId}/play`}>{t.play.title}</BackLink>}
      actions={
        <ButtonLink href={screen} target="_blank" variant="secondary">
          {t.play.bigScreen}
        </ButtonLink>
      }
    >
      {offline ? <Banner className="mb-4">{t.play.offline}</Banner> : null}
      {room.state === "ended" ? (
        <Card className="flex flex-col items-center gap-6">
          <Podium standings={room.standings} className="w-full text-[min(1.125rem,4vw)]" />
          <p className="m-0 text-lg">
            {t.play.known}: <strong>{t.play.knownOf(room.known, room.shown)}</strong>
          </p>
          <Button onClick={() => router.push(`/g/${room.groupId}/play`)}>{t.play.startAgain}</Button>
        </Card>
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
          <Card className="flex flex-col gap-6">
            {room.state === "lobby" ? <LobbyText game={room} host={host} /> : <HostRound view={game.view} />}
            <HostControls game={room} host={host} size="lg" />
            <p className="m-0 text-sm text-ink-soft">{t.play.keys}</p>
          </Card>
          <Side game={room} code={code} publicUrl={publicUrl} />
        </div>
      )}
    </Page>
  );
}

function LobbyText({ game, host }: { game: Game; host: Hosting }) {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h2 className="m-0 text-xl">{t.play.hostLobby}</h2>
        <p className="m-0 mt-1 text-ink-soft">{t.play.hostLobbyText}</p>
      </div>
      <ul className="m-0 flex list-none flex-wrap gap-x-8 gap-y-2 p-0 text-lg font-semibold tabular-nums" aria-live="polite">
        <li>{t.play.inGame(game.players)}</li>
        <li>{t.play.facesReady(game.faces)}</li>
        {game.notShown > 0 ? <li className="font-normal text-ink-soft">{t.play.facesHidden(game.notShown)}</li> : null}
      </ul>
      {host.missing > 0 ? <Banner tone="honey">{t.play.needFaces(host.missing)}</Banner> : null}
      <div>
        <Button variant="secondary" onClick={host.play}>
          {t.play.playAlong}
        </Button>
      </div>
    </div>
  );
}

function Side({ game, code, publicUrl }: { game: Game; code: RoomCode; publicUrl: string }) {
  const url = useRoomUrl({ code, publicUrl });
  return (
    <div>
      {game.state === "lobby" || game.standings.length === 0 ? null : (
        <Section title={t.play.standings}>
          <Standings standings={game.standings} />
        </Section>
      )}
      <Card className="mt-8 flex flex-col items-center gap-2 text-center first:mt-0">
        <QrCode text={url.href} label={t.play.qrAlt(url.spoken)} className="w-full max-w-56 shadow-soft" />
        <span className="text-sm text-ink-soft">
          {t.play.orType} <span className="break-all">{t.play.at(url.host)}</span>
        </span>
        <span className="font-code text-2xl font-bold tracking-wide select-all">{url.spoken}</span>
      </Card>
    </div>
  );
}
