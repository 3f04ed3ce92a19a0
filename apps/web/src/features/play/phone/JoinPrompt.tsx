"use client";
import { AvatarStack, Button, Icon } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import type { PlayedGame } from "../game/use-game.ts";

/** One tap, and one is in. */
export function JoinPrompt({ game }: { game: PlayedGame }) {
  const { groupName, id, newest, players, state } = game.view.scene.game;
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);

  async function join() {
    setBusy(true);
    const result = await call("play.join", { gameId: id });
    setBusy(false);
    if (result.ok) game.take(result.data);
    else showFault(result.error);
  }

  return (
    <div className="mx-auto flex w-full max-w-md flex-1 flex-col pb-6">
      <div className="flex flex-1 flex-col items-center justify-center gap-4 text-center">
        <span className="face-shape grid size-24 place-items-center bg-honey text-on-honey">
          <Icon name="smile" size={40} />
        </span>
        <h1 className="m-0 text-3xl">{t.play.joinTitle(groupName)}</h1>
        <p className="m-0 text-ink-soft">{t.play.joinText}</p>
        {newest.length > 0 ? (
          <AvatarStack people={newest.map((person) => ({ id: person.userId, name: person.name, photo: photoSource(person.photoId) }))} />
        ) : null}
        {players > 0 ? <p className="m-0 font-semibold">{t.play.inGame(players)}</p> : null}
        {state === "lobby" ? null : <p className="m-0 text-ink-soft">{t.play.late}</p>}
      </div>
      <Button size="lg" wide busy={busy} onClick={join}>
        {t.play.joinIt}
      </Button>
    </div>
  );
}
