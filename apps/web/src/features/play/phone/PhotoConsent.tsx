"use client";
import { Button } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import type { PlayedGame } from "../game/use-game.ts";

/**
 * Whether one's photo may be shown: asked once in plain words, changed at any moment. Taken out while the game goes on, it is out of this game at
 * once, also where the question is about it.
 */
export function PhotoConsent({ game }: { game: PlayedGame }) {
  const { game: room, seat } = game.view.scene;
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);

  async function doing(work: () => ReturnType<typeof call<"play.withdraw">>) {
    setBusy(true);
    const result = await work();
    if (result.ok) await game.look();
    else showFault(result.error);
    setBusy(false);
  }
  const say = (plays: boolean) => () => doing(() => call("play.setConsent", { groupId: room.groupId, plays }));
  const takeOut = () =>
    doing(async () => {
      const out = await call("play.withdraw", { gameId: room.id });
      // Out of this game first; the next one asks anew from a no.
      return out.ok ? call("play.setConsent", { groupId: room.groupId, plays: false }) : out;
    });

  if (!seat.hasPhoto) return <p className="m-0">{t.play.noPhoto}</p>;
  if (seat.withdrawn) return <p className="m-0">{t.play.withdrawn}</p>;
  if (seat.consents === null) {
    return (
      <div className="flex flex-col gap-3">
        <div>
          <p className="m-0 font-semibold">{t.play.consentAsk}</p>
          <p className="m-0 text-sm text-ink-soft">{t.play.consentText}</p>
        </div>
        <div className="grid grid-cols-2 gap-2">
          <Button variant="secondary" busy={busy} onClick={say(false)}>
            {t.play.consentNo}
          </Button>
          <Button busy={busy} onClick={say(true)}>
            {t.play.consentYes}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="m-0">
        {seat.consents ? t.play.consentOn : t.play.consentOff}
      </p>
      <Button variant="secondary" busy={busy} onClick={seat.consents ? (room.state === "lobby" ? say(false) : takeOut) : say(true)}>
        {seat.consents ? t.play.takeOut : t.play.showAfterAll}
      </Button>
    </div>
  );
}
