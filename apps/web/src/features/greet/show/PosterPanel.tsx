"use client";
import type { ShownCode } from "@namegame/contract";
import { POSTER_LIMIT } from "@namegame/domain";
import { Button, Card, Segmented } from "@namegame/ui";
import { useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import { t } from "../../../strings/index.ts";
import { PosterView } from "./PosterView.tsx";
import type { Joined } from "./use-joined.ts";

export interface PosterPanelProps {
  groupId: string;
  groupName: string;
  initial: Joined | null;
  publicUrl: string;
}

/** A room, a hall, a congregation. */
const LIMITS = [30, POSTER_LIMIT, 500];

/** The code for many: made on purpose, not by looking at the page. */
export function PosterPanel({ groupId, groupName, initial, publicUrl }: PosterPanelProps) {
  const showFault = useFaultToast();
  const [poster, setPoster] = useState(initial);
  const [limit, setLimit] = useState(String(POSTER_LIMIT));
  const [busy, setBusy] = useState(false);

  async function make() {
    setBusy(true);
    const result = await call("greet.createCode", { groupId, poster: true, useLimit: Number(limit) });
    setBusy(false);
    if (result.ok) setPoster(freshPoster(result.data.code));
    else showFault(result.error);
  }

  if (poster) {
    return (
      <PosterView
        key={poster.code.id}
        groupId={groupId}
        groupName={groupName}
        initial={poster}
        publicUrl={publicUrl}
        onEnded={() => setPoster(null)}
      />
    );
  }
  return (
    <Card className="flex flex-col items-start gap-5">
      <p className="m-0">{t.greet.posterExplain}</p>
      <div className="flex flex-col gap-1.5">
        <span className="font-semibold">{t.greet.howMany}</span>
        <Segmented
          label={t.greet.howMany}
          options={LIMITS.map((count) => ({ value: String(count), label: String(count) }))}
          value={limit}
          onValueChange={setLimit}
        />
      </div>
      <Button size="lg" busy={busy} onClick={make}>
        {t.greet.makePoster}
      </Button>
    </Card>
  );
}

function freshPoster(code: ShownCode): Joined {
  return { code, full: false, people: [] };
}
