"use client";
import { t } from "../../../strings/index.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import type { PlayedGame } from "../game/use-game.ts";
import { HostControls } from "./HostControls.tsx";
import { useForwardKeys } from "./use-forward-keys.ts";
import { useHost } from "./use-host.ts";

/** For a host who plays as well: the controls below their own phone. */
export function HostBar({ game }: { game: PlayedGame }) {
  const room = game.view.scene.game;
  const host = useHost(game);
  useForwardKeys(() => void (host.missing === 0 && host.forward()));
  if (room.state === "ended") return null;
  return (
    <section aria-label={t.play.leadIt} className="-mx-4 flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-3">
      <HostControls game={room} host={host} />
      <ButtonLink href={`/g/${room.groupId}/play/${room.id}/screen`} target="_blank" variant="quiet">
        {t.play.bigScreen}
      </ButtonLink>
      {room.state === "lobby" && host.missing > 0 ? (
        <p role="status" className="m-0 w-full text-sm text-ink-soft">
          {t.play.needFaces(host.missing)}
        </p>
      ) : null}
    </section>
  );
}
